/** By kind of channel, as the law files name them. */
const channelKind: Readonly<Record<string, string>> = {
  window: '窗口',
  app: '手机应用',
  site: '网站',
  miniProgram: '小程序',
  machine: '自助机',
  phone: '电话',
  post: '邮寄',
}

export const apply = {
  title: '去办理',
  lead: (credential: string) => `去哪里交、要多久、要不要钱，以及交了以后记一笔。这里办的是${credential}。`,
  leadRegister: '先办居住登记，时间才开始算；登记满了，再去申领居住证。',
  notYet: '按你的回答，现在还不到能申领的日子，去了多半会白跑。居住登记可以先办。',
  seeAnswer: '看哪一天可以申领',
  matter: {
    registration: () => '办居住登记',
    application: (credential: string) => `申领${credential}`,
  },
  channelKind,
  noChannels: '这里去哪里办，还没有查到。问居住地派出所，或者打12345。',
  photo: '照片：',
  needs: '这样办还要：',
  openSite: (host: string) => `打开 ${host}`,
  papers: '看要带的材料',
  clocks: '多久有结果',
  noClocks: '期限没有查到，交的时候问清楚，写下来。',
  fees: '要不要钱',
  noFees: '收不收钱没有查到，交之前问清楚。',
  legal: '法定期限',
  promised: '窗口承诺',
  record: '办过了？记一笔',
  recordLead: '写下哪一天、回执几号，期限就会自己往下数。只记在这台设备上。',
  notTaken: '窗口不收，或者说不行？',
  refused: '看窗口说不行怎么办',
}
