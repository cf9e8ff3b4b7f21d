import type { FileKind, Finding } from '@juyi/evidence'
import { day, list } from './day.ts'

export const papers = {
  title: '要带的材料',
  lead: (name: string) => `申领${name}用。手里有的就打勾，也可以拍照存好。`,
  stays: (megabytes: number) =>
    `打的勾、照片和文件都只在这台设备上，不发给任何人。照片或 PDF，一个最大 ${megabytes} MB。`,
  registration: '报居住登记时带',
  registrationFirst: '先做这一步：登记办好，时间才开始算。',
  application: '申领时带',
  have: (n: number, m: number) => `${m} 项里，齐了 ${n} 项`,
  complete: '齐了',
  missing: '还缺',
  perhaps: '看情况，不一定要',
  perhapsTitle: (n: number) => `有的人还要带（${n} 项）`,
  fetched: '系统里查得到，一般不用交；查不到才带',
  fetchedTitle: (n: number) => `系统里查得到、一般不用带的（${n} 项）`,
  substitutes: (n: number) => `没有这一样？这些也行（${n} 种）`,
  substitutesPrinted: '没有的话，换成下面任一种也行：',
  noneFits: '列出的材料都不合你的情况，先问窗口收什么。',
  together: '要一起带：',
  original: '带原件',
  copies: (n: number) => `复印件 ${n} 份`,
  photoAt: (channels: readonly string[]) => `${list(channels)}要的照片：`,
  onlyThrough: (channels: readonly string[]) => `只在这里办才要：${list(channels)}`,
  serves: '不一定适用于你',
  issuer: (who: string) => `谁出：${who}`,
  checks: (what: readonly string[]) => `窗口看：${list(what)}`,
  obtain: (how: string) => `没有的话：${how}`,
  more: '怎么拿、窗口看什么、依据',
  speaks: '它能说明住了多久：写起止日子',
  none: '这里还没有整理材料清单。去之前问办证窗口或者12345。',
  settled: '照你的回答，现在不用准备这些材料。情况不是这样的话，先改回答。',
  settledList: '还是想看看要带什么',
  holding: '有证以后做什么',
  apply: '去哪里办、多久、要不要钱',
  back: '回到答案',
}

/** Photos and files of papers, and what was found on them. */
export const paperFile = {
  add: '选照片或文件',
  camera: '拍照',
  list: (paper: string) => `“${paper}”的照片和文件`,
  reading: (name: string, n: number, m: number) =>
    m === 1 ? `正在读“${name}”…` : `正在读“${name}”（第 ${n} 个，共 ${m} 个）…`,
  keptOne: (name: string) => `“${name}”存好了。`,
  keptMany: (n: number) => `${n} 个文件存好了。`,
  removed: (name: string) => `“${name}”删掉了。`,
  open: '打开',
  save: '另存',
  remove: '删掉',
  removeLabel: (name: string) => `删掉“${name}”`,
  removeSure: (name: string) => `真的删掉“${name}”？只删这里存的，不动手机相册里的。`,
  removeDo: '删掉',
  removeNot: '不删',
  gone: '这个文件打不开了，可能被浏览器清掉了。删掉这一行，再选一次。',
  opening: '正在看这个文件…',
  size: (bytes: number) => sizeWords(bytes),
  pages: (n: number) => `${n} 页`,
  pixels: (width: number, height: number) => `${width}×${height} 像素`,
  tooLarge: (name: string, size: string, megabytes: number) =>
    `“${name}”有 ${size}，超过 ${megabytes} MB，没有存。拍照时选小一点的尺寸，或者把 PDF 拆成几份，再选一次。`,
  empty: (name: string) => `“${name}”是空的，没有存。换一个文件，或者重新拍一张。`,
  full: (name: string) => `设备满了，“${name}”没有存下来。删掉一些照片或别的东西，再选一次。别的都没有丢。`,
  refused: (name: string) =>
    `浏览器不让存，“${name}”没有存下来（可能是无痕模式）。换一个普通窗口再选一次。别的都没有丢。`,
  unreadable: (name: string) => `“${name}”读不出来，没有存。换一个文件，或者重新拍一张。`,
}

/** What was found on a photo or file: what was measured, what is asked, what to do. */
export const finding = {
  stop: '要换',
  mind: '留意',
  fine: '没问题',
  fineWords: (checks: readonly string[]) => `${list(checks)}看过了。上面写的内容，我们没有看。`,
  checks: {
    empty: '有没有内容',
    type: '类型',
    size: '大小',
    pixels: '像素',
    pages: '页数',
    encrypted: '有没有上锁',
  } satisfies Readonly<Record<Finding['check'], string>>,
  kinds: {
    jpeg: 'JPG',
    png: 'PNG',
    webp: 'WebP',
    gif: 'GIF',
    heic: 'HEIC',
    pdf: 'PDF',
    unknown: '认不出',
  } satisfies Readonly<Record<FileKind, string>>,
  empty: '这个文件是空的。换一个文件，或者重新拍一张。',
  unknown: (wanted: string) =>
    `认不出这是什么文件，可能坏了，窗口多半打不开。要的是 ${wanted}。换一个文件，或者对着材料拍一张。`,
  wrongType: (is: string, wanted: string) =>
    `这是 ${is}，要的是 ${wanted}。重新拍一张，或者另存成 ${wanted}。`,
  rareType: (is: string) => `这是 ${is}，有的窗口和网站打不开。在相册里另存成 JPG，再选一次。`,
  tooHeavy: (is: string, most: string) =>
    `大小是 ${is}，超过 ${most} 的，网上常常传不上去。拍的时候选小一点的尺寸，或者压缩一下。`,
  photoTooHeavy: (is: string, most: string) => `大小是 ${is}，这里要求不超过 ${most}。压缩以后再选一次。`,
  pixelsUnknown: '看不出照片有多大，文件可能坏了。打开看看，看不清就重拍。',
  tooFewPixels: (is: string, least: number) =>
    `只有 ${is}，短的一边不到 ${least}，字可能看不清。离近一点、拿稳，重新拍一张。`,
  photoTooSmall: (is: string, wanted: string) =>
    `只有 ${is}，这里要 ${wanted}。太小的放大也不清楚，重新拍一张。`,
  photoTooLarge: (is: string, wanted: string) => `现在是 ${is}，这里要 ${wanted}。裁小、缩小到这个尺寸再用。`,
  width: (n: number) => `宽 ${n} 像素`,
  height: (n: number) => `高 ${n} 像素`,
  pagesUnknown: '数不出有几页，可能坏了或者上了锁。打开看看，打不开就换一份。',
  locked: '这个 PDF 上了锁，窗口可能打不开、打不出来。去掉密码另存一份，或者打印出来再拍。',
}

/** When papers speak for a stay, month by month. */
export const coveredMonths = {
  title: '住了多久，拿什么说明',
  window: (from: number, to: number) => `要说明的是${day(from)}到${day(to)}这一段，到申领那天为止。`,
  windowAhead: '今天以后的画成空心：照现在这样住下去才有。',
  countsRegistration:
    '这里的时间按居住登记算。登记没有盖到的日子，别的材料只能说明你住在这里，算不算数由窗口看。',
  registration: '居住登记',
  registrationPlanned: '居住登记（照计划去办）',
  none: '还没有打勾的材料能说明住了多久。有下面这些就打上勾，写上起止日子，这里会画出它们盖住了哪几个月。',
  noneListed: '清单里没有能说明住了多久的材料。',
  papers: '写上材料的起止日子',
  from: '从哪一天起',
  to: '到哪一天止',
  toHint: '现在还在用的，这三格空着。',
  write: '写日子',
  writeFor: (paper: string) => `写日子：${paper}`,
  change: '改',
  changeFor: (paper: string) => `改日子：${paper}`,
  keep: '记下',
  drop: '不写了',
  clear: '去掉日子',
  since: (from: number) => `${day(from)}起，现在还在用`,
  span: (from: number, to: number) => `${day(from)}到${day(to)}`,
  noDays: '还没有写起止日子',
  backwards: '“到”写在了“从”的前面。核对一下两个日子。',
  today: '今天',
  onwards: (from: number) => `${day(from)}起`,
  outside: '不在这一段里',
  notBegun: '这一段还没有过。',
  covered: '这一段每一天都有材料。',
  coveredAhead: '照现在这样住下去，到那天每一天都有材料。',
  gaps: (n: number) => `有 ${n} 段没有材料：`,
  gap: (from: number, to: number, days: number) =>
    from === to ? `${day(from)}（1 天）` : `${day(from)}到${day(to)}（${days} 天）`,
  gapAhead: '还没有到',
  gapHelp: '找一份能管到这几天的材料补上，或者去之前问窗口这几天怎么算。',
  gapRow: '没有材料的日子',
  table: '看成表格',
  tableCaption: '每个月有几天有材料',
  tableMonth: '月份',
  tableDays: '有材料的天数',
  tableBy: '哪些材料',
  month: (year: number, month: number) => `${year}年${month}月`,
  year: (year: number) => `${year}年`,
  ofDays: (n: number, m: number) => `${m} 天里 ${n} 天`,
  nothing: '没有',
}

/** What a tenant can show a landlord, or a guest a host. */
export const landlordKit = {
  title: { rented: '跟房东怎么说', hosted: '跟房主怎么说' },
  lead: {
    rented: '房东常担心麻烦、花钱、担责任。下面是规定里和他有关的，可以给他看。',
    hosted: '借住在亲友家，房主也会问这些。下面是规定里和他有关的，可以给他看。',
  },
  heads: {
    duty: '他要做什么',
    cost: '他要花多少',
    penalty: '不做会怎样',
    without: '没有他也行的路',
  },
  nothing: {
    duty: '没有查到这里要他做什么。',
    cost: '没有查到他要花什么钱。要不要交税，问当地税务局。',
    penalty: '没有查到不做会怎样。',
    without: '没有查到不靠他的办法。先问窗口能不能自己办。',
  },
  others: (n: number) => `还有 ${n} 条`,
  message: '发给他的话',
  messageLead: '复制以后，粘贴到微信或短信里，改成你平时说话的样子再发。',
  messageConfirmedOnly: '只写了已核实的；待核实的没有写进去。',
  messageChinese: '给房东看的，所以是中文。',
  messageMeaning: '意思是',
  copy: '复制这段话',
  copied: '复制好了。',
  notCopied: '没有复制成。字已经选中了，长按（或按右键）选“复制”。',
  print: '打印这一块给他看',
}

/** What the message to the landlord is made of. */
export interface LandlordMessage {
  readonly hosted: boolean
  readonly permit: string
  /** What the law asks of him, and what it costs him, each with where it is written. */
  readonly duties: readonly { readonly says: string; readonly source: string }[]
  readonly costs: readonly { readonly says: string; readonly source: string }[]
}

/** A message that one would send to one's landlord: a request, and no threat in it. */
export function landlordMessage({ hosted, permit, duties, costs }: LandlordMessage): string {
  const line = ({ says, source }: { readonly says: string; readonly source: string }) =>
    `· ${says}（${source}）`
  const quoted = [...duties, ...costs]
  return [
    hosted ? '您好！我现在住在您家，有件事想请您帮忙。' : '您好！我是您的租客，有件事想请您帮忙。',
    `我想办${permit}，要说明我住在您这里。`,
    ...(quoted.length === 0
      ? []
      : [
          quoted.some(({ says }) => says.includes('你'))
            ? '规定里和您有关的，我查到这些（里面的“你”是说我）：'
            : '规定里和您有关的，我查到这些：',
          ...quoted.map(line),
        ]),
    '跑腿、填表、排队都由我来。要我的身份证、电话，或者要签什么字，您说一声就行。',
    '您要是不方便，也请告诉我，我再想别的办法。谢谢您！',
  ].join('\n')
}

/** 640 KB, 2.4 MB */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1) return `${bytes} 字节`
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${Number((kilobytes / 1000).toFixed(1))} MB`
}
