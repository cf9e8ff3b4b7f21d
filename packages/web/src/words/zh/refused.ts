import type { RefusalFinding } from '@juyi/law'
import { pages } from './app.ts'

type Verdict = RefusalFinding['inTheRules']

export const refused = {
  loading: '正在取窗口常说的话…',
  title: '窗口怎么说？',
  lead: '找到那句话，看规定里有没有、当场怎么说、后面走哪条路。',
  search: '他怎么说的，照原话写几个字',
  searchExample: '例如：房东没来',
  found: (n: number) => `可能是这 ${n} 句里的一句：`,
  noneFound: '没有找到像的。换几个字试试，或者点下面的“不在里面”。',
  noted: '你记过的',
  groups: '或者从这里找',
  group: {
    landlord: '房东和房子',
    delay: '没说理由，拖着不办',
    time: '时间和登记',
    work: '工作和社保',
    papers: '材料和手续',
    person: '说你这样的人不能办',
    other: '别的',
  },
  notListed: '不在里面',
  short: {
    yes: '规定里有',
    no: '规定里没有',
    partly: '只对一部分',
    differs: '各地不同',
  } satisfies Readonly<Record<Verdict, string>>,
  verdict: {
    no: {
      sure: (place: string) => `${place}的规定没有这一条。`,
      unsure: (place: string) => `${place}的规定里，没有查到这一条。`,
    },
    yes: {
      sure: () => '规定里有这一条。',
      unsure: () => '规定里多半有这一条，还待核实。',
    },
    partly: {
      sure: () => '这句话只对一部分。',
      unsure: () => '这句话多半只对一部分，还待核实。',
    },
    differs: {
      sure: (place: string) => `各地不同，${place}怎么规定没有查到。`,
      unsure: (place: string) => `各地不同，${place}怎么规定没有查到。`,
    },
  } satisfies Readonly<Record<Verdict, Readonly<Record<'sure' | 'unsure', (place: string) => string>>>>,
  heard: '窗口说：',
  otherWays: '同一个意思，也有人这样说',
  nation: '全国的规定',
  from: (place: string) => `${place}的规定`,
  nationToo: '全国怎么规定',
  unsure: '这一条还没有完全核实，当作线索用，问窗口依据哪一条。',
  honest: '先说清楚：照你的回答，',
  qualifies: '照你的回答，今天就可以申领。窗口说的和这个对不上，请他写明差在哪里。',
  honestNotYet: '就算这句话没有依据，今天也还办不成。可以先把登记、材料这些办好，到日子再去。',
  toAnswer: `看${pages.answer}`,
  toAsk: '看自己能不能办',
  itIsTheRule: '规定确实有这一条，光争这一句多半没有用。',
  instead: `照规定补上，或者换一条路：看“${pages.answer}”里还有哪几条。觉得窗口理解错了，请他写明是哪一条。`,
  sayThis: '现在就这样说',
  meaning: (words: string) => `意思是：${words}`,
  means: '意思是：',
  show: '放大给窗口看',
  cardLabel: '给窗口看的卡片',
  closeCard: '关上',
  cardHint: `在“${pages.papers}”里打勾，你带了哪几样就会写在卡片上。`,
  askInWriting: '请他写下来',
  notWritten: '他不肯写，你自己记下：哪一天、哪个窗口、谁说的、原话是什么。',
  back: '看别的说法',
  toProgress: `去“${pages.progress}”`,
}

export const notListed = {
  title: '不在里面，也有办法。',
  lead: '不管他说什么，不收、不办都要有理由。先把理由和日子留下来。',
  note: '记下这几样',
  notes: [
    '哪一天、几点',
    '哪个窗口，门口的单位名称',
    '谁说的（姓名或工号）',
    '原话怎么说',
    '你带了哪些材料，他看了哪些',
  ],
  written: '记好了。',
  hotlines: '打哪个电话',
  noHotline: '这里没有查到投诉电话。可以打 12345 问。',
}

/** The words on the card for the counter, and what is said where no rule is known. They are for the clerk. */
export const counter = {
  askReason: '您好，今天办不了的话，麻烦您写一下原因和依据的条文，写上日期和单位，我好回去准备。谢谢您。',
  rule: '规定（大意，请核对原文）',
  ruleUnsure: '我查到的（还没有完全核实，请您帮我看看）',
  held: '我带来的材料',
  thanks: '如果还是不能办，麻烦您写下原因、依据和日期。谢谢您！',
}
