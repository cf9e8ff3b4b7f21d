export const ask = {
  why: '为什么问',
  help: '这是什么意思？',
  unknown: '不知道，先跳过',
  obtain: '不知道的话，可以这样查：',
  next: '下一题',
  back: '上一题',
  now: '先看现在的答案',
  previous: '你上次选的',
  skippedBefore: '你上次选了“不知道”。现在知道了就选一个。',
  whyAsked: { rule: '规定里要看这一条：', act: '有一步走不走得通，要看这个：' },
  after: (least: number, most: number) =>
    most === 0
      ? '这是最后一个问题'
      : least === most
        ? `后面还有 ${most} 个问题`
        : least === 0
          ? `后面最多还有 ${most} 个问题`
          : `后面至少还有 ${least} 个，最多 ${most} 个问题`,
  havePaper: (name: string) => `你手里有《${name}》吗？`,
  whyPaper: '有这一样，多一条路可以走。',
  aboutPaper: (issuer: string, checks: readonly string[]) =>
    `由${issuer}出具。${checks.length === 0 ? '' : `窗口看：${checks.join('、')}。`}`,
  has: '有',
  hasNot: '没有',
  year: '年',
  month: '月',
  date: '日',
  province: '省（自治区、直辖市）',
  city: '市（州、地区）',
  county: '区、县',
  choose: '请选择',
  example: (unit: string) => `写数字${unit === '' ? '' : `，单位是${unit}`}`,
}

export const problem = {
  dateIncomplete: '年、月、日三格都要写，例如 2026、5、1。记不清哪一天，就选“不知道”。',
  dateYear: '年份写四位数字，1900 到 2199，例如 2026。',
  dateMissing: (year: number, month: number, date: number) =>
    `没有${year}年${month}月${date}日这一天。核对一下月份和日期。`,
  dateFuture: (today: string) => `这一天还没有到。写今天（${today}）或者以前的日子。`,
  dateFutureOr: (today: string, none: string) =>
    `这一天还没有到。写今天（${today}）或者以前的日子；还没有的话，选“${none}”。`,
  number: (max: number) => `写 0 到 ${max} 的整数，例如 6。没有就写 0。`,
  code: '一级一级选到最后一格。不知道就选“不知道”。',
}
