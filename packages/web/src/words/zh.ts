import type { Assessment, Verdict } from '@juyi/journey'
import type { Confidence } from '@juyi/law'
import { civilOf, type Day } from '@juyi/rules'

/** 2027年5月24日 */
function day(on: Day): string {
  const { year, month, day: date } = civilOf(on)
  return `${year}年${month}月${date}日`
}

/** Every word of the interface that does not come from the law. */
export const zh = {
  day,
  days: (n: number) => `${n}天`,
  yes: '是',
  no: '否',

  app: {
    name: '居易',
    motto: '居住证，一次办成',
    skip: '跳到正文',
    large: '大字',
    changePlace: '换地方',
    notOfficial: '居易不是政府网站，只帮你看懂规定。最后由办证窗口决定。',
    private: '你的回答只留在这台设备上，不发给任何人。',
    data: '存了什么、怎么擦掉',
    title: (page: string) => `${page} · 居易`,
    home: '回到首页',
  },

  state: {
    loadingLaw: '正在取这里的规定…',
    loadingPlaces: '正在取地方名单…',
    reckoning: '正在你的设备上推算…',
    reckoningNext: '正在看还要不要问…',
    failed: '没有取到',
    failedWhy: '可能是没有连上网。你的回答没有丢。连上网以后，点“再试一次”。',
    reckonFailed: '没有算出来',
    reckonFailedWhy: '你的回答没有丢。点“再试一次”；还不行的话，换一个新一点的浏览器。',
    retry: '再试一次',
    lost: '没有这一页',
    lostWhy: '网址可能抄漏了。从首页重新选地方，之前的回答还在。',
    notKept: '这个浏览器不让网页存东西（可能是无痕模式）。关掉页面，回答就没有了。',
  },

  places: {
    title: '你要在哪里办居住证？',
    lead: '看看能不能办、最早哪一天、带什么。不用注册，不用填姓名和证件号码。',
    label: '城市、省份或者代码',
    placeholder: '例如：杭州',
    own: '已经核实本地规定的地方',
    all: '其他地方（按上一级的规定回答）',
    found: (n: number) => `找到 ${n} 个地方`,
    none: (text: string) => `没有找到“${text}”。换一个写法试试：写到市就行，例如“杭州”。`,
    within: (district: string, city: string) => `${district}属于${city}`,
    local: '有本地规定',
    notLocal: '没有核实本地规定',
    otherCities: '其他城市',
    again: '接着上次的',
  },

  place: {
    title: (name: string) => `在${name}办居住证`,
    credential: (name: string) => `这里发的证叫“${name}”。`,
    begin: '开始',
    resume: '接着回答',
    see: '看现在的答案',
    how: '一次问一个问题，只问和你有关的。随时可以停，下次接着来。',
    benefits: '办了有什么用',
    benefitsMore: (n: number) => `还有 ${n} 条没有核实的`,
    benefitsNote: '用得上哪一样，还要看各自的条件。',
  },

  coverage: {
    title: (place: string) => `我们还没有核实${place}的本地规定`,
    says: (above: string) => `下面按${above}的规定回答。本地可能另有办法，去之前先问办证窗口或者12345。`,
  },

  review: {
    title: '这里的规定可能已经过时',
    says: (on: string) => `有的条文应当在 ${on} 前复核，还没有做。去之前先问办证窗口或者12345。`,
  },

  ask: {
    why: '为什么问',
    help: '这是什么意思？',
    unknown: '不知道，先跳过',
    obtain: '不知道的话，可以这样查',
    next: '下一题',
    back: '上一题',
    now: '先看现在的答案',
    previous: '你上次选的',
    skippedBefore: '你上次选了“不知道”。现在知道了就选一个。',
    left: (n: number) =>
      n === 0 ? '没有别的问题了' : n === 1 ? '差不多是最后一个问题' : `大约还有 ${n} 个问题`,
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
  },

  problem: {
    dateIncomplete: '年、月、日三格都要写，例如 2026、5、1。记不清哪一天，就选“不知道”。',
    dateYear: '年份写四位数字，1900 到 2199，例如 2026。',
    dateMissing: (year: number, month: number, date: number) =>
      `没有${year}年${month}月${date}日这一天。核对一下月份和日期。`,
    dateFuture: (today: string) => `这一天还没有到。写今天（${today}）或者以前的日子。`,
    dateFutureOr: (today: string, none: string) =>
      `这一天还没有到。写今天（${today}）或者以前的日子；还没有的话，选“${none}”。`,
    number: (max: number) => `写 0 到 ${max} 的整数，例如 6。没有就写 0。`,
    code: '一级一级选到最后一格。不知道就选“不知道”。',
  },

  verdict: {
    eligible: '今天就可以申领。',
    likely: '多半可以申领。',
    notYet: '还不能办。',
    from: (on: Day) => `最早${day(on)}可以申领。`,
    surelyFrom: (on: Day) => `${day(on)}可以申领。`,
    perhapsFrom: (on: Day) => `顺利的话，${day(on)}可以申领。`,
    ineligible: '按现在的情况办不了。',
    unknown: (n: number) => (n === 1 ? '还差一个信息，才能说定。' : `还差 ${n} 个信息，才能说定。`),
    unknownFrom: (on: Day) => `照现在知道的，最早${day(on)}可以申领。`,
    unknownSurelyFrom: (on: Day) => `照现在知道的，${day(on)}可以申领。`,
    unknownPerhapsFrom: (on: Day) => `照现在知道的，顺利的话${day(on)}可以申领。`,
  },

  /** The verdict in a few words, for titles and lists. */
  verdictShort: {
    eligible: '可以申领',
    likely: '多半可以',
    'not-yet': '还不能办',
    ineligible: '办不了',
    unknown: '还差信息',
  } satisfies Readonly<Record<Verdict, string>>,

  reason: {
    local: { headline: '你不用办居住证。', says: '你的户口就在本地，居住证是给户口不在本地的人办的。' },
    otherInstrument: {
      headline: '你不办这个证。',
      says: '你用的是另外的证件，办法不一样，看下面的“为什么”。',
    },
    alreadyHolds: { headline: '你已经有这里的居住证。', says: '不用再申领；按时签注就行。' },
  } satisfies Readonly<Record<NonNullable<Assessment['reason']>, { headline: string; says: string }>>,

  lacking: {
    one: (says: string) => `差的是：${says}。`,
    likely: '有一处要由窗口判断，或者依据还待核实，看下面。',
    eligible: '条件都符合，依据都已核实。带齐材料就可以去。',
    ineligible: '从今天往后二十年，都没有找到合法的办法。看下面的“为什么”；觉得不对，先改回答。',
    unknown: (questions: readonly string[]) =>
      questions.length <= 2
        ? `还不知道：${questions.join('')}`
        : `有 ${questions.length} 个问题还没有答案，答得越多，说得越准。`,
    sooner: (on: Day) => `另有一条没有完全核实的路，顺利的话${day(on)}就可以，看“几条路比一比”。`,
    wait: '不用再做什么，保持现在这样，等到那一天。',
  },

  answer: {
    title: (verdict: string) => `答案：${verdict}`,
    notFinal: '这还不是最后的答案：还有问题没有回答。',
    resume: '接着回答',
    ring: (n: number, m: number) => `${m} 天里已经过了 ${n} 天`,
    ringIdle: '时间还没有开始算',
    ringRunning: '时间已经在算',
    ringRunningWhy: (from: Day) => `从${day(from)}登记那天算起，中间不要断。`,
    timeline: '时间表',
    timelinePicture: (days: readonly string[]) => `时间表，从上到下：${days.join('；')}。`,
    today: '今天',
    wait: (n: number) => `隔 ${n} 天`,
    canApply: '可以申领',
    issue: '最迟发证（当天受理的话）',
    steps: '一步一步怎么做',
    stepDone: (says: string) => `办好了：${says}`,
    stepTakes: (until: Day) => `${day(until)}办好`,
    where: (where: string) => `去哪里：${where}`,
    bring: (papers: readonly string[]) => `带：${papers.join('、')}`,
    provisional: '经过的年份里，有一年的放假安排还没有公布，日子可能差几天。',
    routes: '几条路比一比',
    onlyRoute: '走的是哪条路',
    routeFirst: '上面写的就是这条路',
    routeSteps: (n: number) => (n === 0 ? '只要等' : `要做 ${n} 件事`),
    routeReady: '带齐材料就行',
    routeOthers: (n: number) => (n === 0 ? '不用别人配合' : `要别人配合 ${n} 件事`),
    routeAssumes: '前提是：',
    routeSee: '这条路怎么走',
    routeToday: '今天就可以',
    routeUnsure: '这条路有一处要看窗口，或者依据待核实，所以排在后面。',
    routeUnsureOnly: '这条路有一处要看窗口，或者依据待核实。',
    judgement: '要由窗口判断的',
    judgementLead: '这几处，规定没有写死，由窗口看。带上这些，通常说得清：',
    because: '为什么',
    source: '依据',
    noSource: '没有找到依据。',
    checked: (on: string) => `${on} 核对`,
    open: '看原文',
    presumed: '我们先当作和你无关的',
    presumedLead: '这几种情况没有问你。要是你属于其中一种，答案会不一样：',
    cutoffs: '要紧的日子',
    cutoffsLead: '和你有关才要看。',
    inTime: '照上面的日子，赶得上',
    tooLate: '照上面的日子，赶不上',
    yours: '你的回答',
    change: '改',
    changeLabel: (question: string) => `改：${question}`,
    unknown: '不知道',
    toFind: '去查一下这几样',
    toFindLead: '你选了“不知道”。查到以后回来改，答案会更准。',
    old: (on: string) => `你的回答里最早的是 ${on} 写的。情况变了，就改一改。`,
    papers: '看要带的材料',
    print: '打印',
  },

  holds: {
    met: '符合',
    unmet: '不符合',
    open: '还不知道',
    notShutOut: '不是这种情况',
    shutOut: '是这种情况',
  },

  confidence: {
    high: '已核实',
    medium: '待核实（只有一个官方来源）',
    low: '待核实（非官方说法）',
  } satisfies Readonly<Record<Confidence, string>>,
  confirmed: '已核实',
  unconfirmed: '待核实',

  papers: {
    title: '要带的材料',
    lead: (name: string) => `申领${name}用。手里有的就打勾，只记在这台设备上。`,
    registration: '报居住登记时带',
    application: '申领时带',
    have: (n: number, m: number) => `${m} 项里，齐了 ${n} 项`,
    complete: '齐了',
    missing: '还缺',
    perhaps: '看情况，不一定要',
    perhapsTitle: (n: number) => `有的人还要带（${n} 项）`,
    fetched: '系统里查得到，一般不用交；查不到才带',
    anyOne: '下面任选一样就行：',
    together: '要一起带：',
    or: '或者',
    original: '带原件',
    copies: (n: number) => `复印件 ${n} 份`,
    serves: '不一定适用于你',
    issuer: (who: string) => `谁出：${who}`,
    checks: (what: readonly string[]) => `窗口看：${what.join('、')}`,
    obtain: (how: string) => `没有的话：${how}`,
    more: '谁出、窗口看什么、依据',
    where: '去哪里办',
    clocks: '多久有结果',
    fees: '要不要钱',
    legal: '法定',
    promised: '承诺',
    none: '这里还没有整理材料清单。去之前问办证窗口或者12345。',
    back: '回到答案',
  },

  data: {
    title: '这台设备上存了什么',
    lead: '居易没有账号，也没有存你资料的服务器。下面这些只在这个浏览器里；换一台设备就看不到。',
    nothing: '什么也没有存。',
    shared: '用别人的手机、网吧或者社区的电脑，走之前把它擦掉。',
    papersHeld: '打了勾的材料',
    eraseOne: (place: string) => `擦掉${place}的回答`,
    eraseAll: '全部擦掉',
    sure: '擦掉以后找不回来。',
    confirm: '确定擦掉',
    cancel: '不擦',
    erased: '擦掉了。',
    sent: '网页只从服务器取规定和地方名单，不送出任何回答。',
  },
} as const
