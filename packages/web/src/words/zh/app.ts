import type { Confidence } from '@juyi/law'
import type { PlacePageName } from '../../router.ts'

export const app = {
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
  me: '我',
  settings: '显示',
  otherLanguage: 'English',
  allPages: '各页',
  whose: (name: string) => `现在看的是：${name}`,
  changePerson: '换一个人',
}

/** The pages about a place, in a word or two. */
export const pages = {
  place: '有什么用',
  ask: '问答',
  answer: '答案和计划',
  papers: '要带的材料',
  apply: '去办理',
  progress: '办到哪了',
  refused: '窗口说不行',
  letters: '文书',
  holding: '有证以后',
  rules: '规定和依据',
} satisfies Readonly<Record<PlacePageName, string>>

export const state = {
  loadingPage: '正在打开…',
  loadingLaw: '正在取这里的规定…',
  loadingPlaces: '正在取地方名单…',
  reckoning: '正在你的设备上推算…',
  reckoningNext: '正在看还要不要问…',
  failed: '没有取到',
  failedWhy: '这里的规定还没有存到这台设备上，可能是没有连上网。你的回答没有丢。连上网以后，点“再试一次”。',
  reckonFailed: '没有算出来',
  reckonFailedWhy: '你的回答没有丢。点“再试一次”；还不行的话，换一个新一点的浏览器。',
  retry: '再试一次',
  lost: '没有这一页',
  lostWhy: '网址可能抄漏了。从首页重新选地方，之前的回答还在。',
  full: '这台设备存满了，刚才写的没有存下来，关掉页面就没有了。删掉一些照片或别的东西，再改一次就会存。',
  notKept: '这个浏览器不让网页存东西（可能是无痕模式）。关掉页面，回答就没有了。',
}

export const updates = {
  ready: '有新的版本和规定，已经取好了。你写的都存着，不会丢。',
  apply: '换成新的',
  unchecked: (on: string) => `这台设备上的规定，${on}以后没有联网核对过，可能已经变了。连上网再打开一次。`,
}

export const coverage = {
  title: (place: string) => `我们还没有核实${place}的本地规定`,
  says: (above: string) => `下面按${above}的规定回答。本地可能另有办法，去之前先问办证窗口或者12345。`,
}

export const review = {
  title: '这里的规定可能已经过时',
  says: (on: string) => `有的条文应当在 ${on} 前复核，还没有做。去之前先问办证窗口或者12345。`,
}

export const confidence = {
  high: '已核实',
  medium: '待核实（只有一个官方来源）',
  low: '待核实（非官方说法）',
} satisfies Readonly<Record<Confidence, string>>

export const confirmed: string = '已核实'

export const unconfirmed: string = '待核实'

export const yes: string = '是'

export const no: string = '否'

export const sources = {
  source: '依据',
  noSource: '没有找到依据。',
  checked: (on: string) => `${on} 核对`,
  open: '看原文',
}
