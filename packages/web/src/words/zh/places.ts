import type { PlacePageName } from '../../router.ts'

export const places = {
  title: '你要在哪里办居住证？',
  lead: '看看在那里有什么用、你能不能办、最早哪一天、带什么；窗口说不行，看看有没有依据。',
  promise: '不用注册，不填姓名和证件号码，不看你的位置。',
  label: '城市或者省份，写拼音也行',
  placeholder: '例如：杭州、hz',
  own: '收了本地规定的地方',
  all: '其他地方（按上一级的规定回答）',
  found: (n: number) => `找到 ${n} 个地方`,
  foundMany: (n: number, shown: number) => `找到 ${n} 个地方，先列 ${shown} 个；写得再细一点。`,
  none: (text: string) => `没有找到“${text}”。换一个写法试试：写到市就行，例如“杭州”。`,
  within: (district: string, city: string) => `${district}属于${city}`,
  local: '有本地规定',
  notLocal: '没有核实本地规定',
  otherCities: '其他城市',
  again: '接着上次的',
}

/** By topic of benefit, as the law files name them. */
const topic: Readonly<Record<string, string>> = {
  school: '孩子上学',
  hukou: '落户',
  health: '看病、生育',
  work: '工作、社保、考证',
  housing: '租房、买房',
  car: '车和驾照',
  aid: '救助、法律援助',
  other: '其他',
}

export const place = {
  title: (name: string) => `在${name}办居住证`,
  credential: (name: string) => `这里发的证叫“${name}”。`,
  begin: '开始',
  resume: '接着回答',
  see: '看现在的答案',
  how: '一次问一个问题，只问和你有关的。随时可以停，下次接着来。',
  benefits: '有了它，在这里能做什么',
  benefitsMore: (n: number) => `还有 ${n} 条没有核实的`,
  benefitsNote: '用得上哪一样，还要看各自的条件。',
  benefitsNone: '这里能享受什么，还没有整理。',
  topic,
  guide: '一步一步来',
  about: {
    place: '',
    ask: '几个问题，看你走哪条路',
    answer: '能不能办、最早哪一天、怎么走',
    papers: '带什么，缺的拿什么代替，房东不配合怎么办',
    apply: '去哪里，要多久，要不要钱',
    progress: '第几天了，到期没有消息怎么办',
    refused: '有没有依据，当场怎么说，后面走哪条路',
    letters: '写给窗口、房东、复议机关的信，填好就能打印',
    holding: '签注、搬家、丢证，晚了会怎样',
    rules: '每一条写在哪里，常见说法对不对',
  } satisfies Readonly<Record<PlacePageName, string>>,
}
