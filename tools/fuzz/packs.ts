import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mirrorLake } from '../../packages/law/test/mirror-lake.ts'

/** The files of a law by their paths below its folder. What is no UTF-8 stands in them as lone surrogates; see `bytesOf`. */
export type Pack = Readonly<Record<string, string>>

const FIRST_RAW = 0xdc80

/** A byte that is no UTF-8 by itself, as a character of a pack. */
export function rawByte(byte: number): string {
  return String.fromCharCode(FIRST_RAW + (byte & 0x7f))
}

/** The bytes of a file of a pack. */
export function bytesOf(text: string): Uint8Array {
  const parts = text.split(/([\uDC80-\uDCFF])(?<![\uD800-\uDBFF][\uDC80-\uDCFF])/)
  return Buffer.concat(
    parts.map((part, i) => (i % 2 === 1 ? Buffer.from([part.charCodeAt(0) - 0xdc00]) : Buffer.from(part))),
  )
}

/** The made-up law of the tests with one of everything that a law can hold. */
export const smallPack: Pack = {
  ...mirrorLake,
  'facts.yaml': `${mirrorLake['facts.yaml']}whatIf:
  joinToday: { says: 我今天就去办读者号, sets: { member: true, joinedOn: today }, when: { fact: reader, in: [child] } }
`,
  'implications.yaml': `paid: { says: 连续交的也是累计的, runsCount: fees }
isMember: { says: 有号的就是读者, when: { now: membership }, also: { is: member } }
`,
  'refusals.yaml': `noCard:
  heard: [不给卡, 要介绍人来]
  says: 没有这一条
  inTheRules: partly
  cite: [jhlt#1, gztz#2.1.3]
  confidence: high
  places:
    "990100": { says: 镜湖有, inTheRules: yes, cite: gztz#2.1.3, confidence: medium }
  reply: 请告诉我是哪一条
  askInWriting: 写明哪一条
  routes:
    - { kind: internalReview, addressee: 图书馆, letter: plea, letterFlags: [elder], cite: jhlt#1, confidence: high }
    - { kind: reconsideration, addressee: 议事会, deadline: 60 days, from: told, answer: { within: 60 days, cite: jhlt#1 }, cite: jhlt#1, confidence: high }
    - { kind: litigation, addressee: 法院, deadline: 15 days, from: decision, after: reconsideration, ifUntold: { within: 12 months, cite: jhlt#1 }, cite: jhlt#1, confidence: high }
`,
  'ways.yaml': `internalReview: { does: 请图书馆再看 }
reconsideration:
  does: 请议事会再看
  costs: [{ says: 不收钱, cite: jhlt#1, confidence: high }]
  reviews: { levels: [规范性文件], cite: jhlt#2.1 }
  addressees:
    "990100": { says: 镜湖议事会, cite: jhlt#1, confidence: high }
litigation: { does: 去法院 }
`,
  'claims.yaml': `cardForAll: { claim: 人人有卡, verdict: wrong, says: 不是, cite: jhlt#2, confidence: high }
`,
  'letter-words.yaml': `matters: { application: 办卡 }
sex: { male: 男, female: 女 }
events: { submitted: 交了材料 }
receipt: 回执
ownCard: idPaper
`,
  'letters/plea.md': `---
id: plea
title: 请求书
titleEn: Plea
about: 窗口不给卡的时候用
aboutEn: When the window gives no card
addressee: "{{office}}"
inputs:
  office: { label: 窗口, en: Window, from: person.office }
  cardNumber: { label: 卡号, en: Card number, required: false }
  since: { label: 哪天起, en: Since, kind: date, from: fact.joinedOn }
  elder: { label: 长者, en: Elder, kind: flag }
  books: { label: 借过的书, en: Books, kind: list }
  rule: { label: 依据, en: Rule, kind: cites, from: case.rule }
attachments:
  - 读者号回执
signature: [签名]
---
我在{{office}}借书{{#cardNumber}}，卡号{{cardNumber}}{{/cardNumber}}，{{since}}起。{{rule}}

{{#elder}}
依[[jhlt#2.1]]，请给我卡。
{{/elder}}

## 借过的书

{{#books}}
1. {{.}}
{{/books}}
`,
  'scenarios/990100.yaml': `place: "990100"
scenarios:
  - name: 交满一年
    on: 2026-06-01
    facts: { reader: adult, member: true, joinedOn: 2025-01-01, loans: 0, feeRun: 12 }
    expect: { verdict: likely }
    source: jhlt#2.1
    arithmetic: 十二个月就是一年
`,
}

const root = fileURLToPath(new URL('../../law', import.meta.url))

/** The whole real law. */
export const realPack: Pack = Object.fromEntries(
  globSync('**/*.{yaml,md}', { cwd: root })
    .sort()
    .map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]),
)

const EVERYWHERE = ['facts.yaml', 'documents.yaml', 'implications.yaml']
const OF_REFUSALS = ['refusals.yaml', 'ways.yaml', 'claims.yaml', 'letter-words.yaml']

/** What is read of the real law to answer in one place: its layers and what they cite. */
export function placeSlice(code: string): Pack {
  const chain: string[] = []
  for (let next: string | undefined = code; next !== undefined; ) {
    const file: string = `places/${next}.yaml`
    chain.push(file)
    next = /^parent: "([^"]+)"/m.exec(realPack[file] ?? '')?.[1]
  }
  return withCited([...EVERYWHERE, ...chain, `scenarios/${code}.yaml`])
}

/** What is read of the real law for what was said at a window: refusals, claims and letters over the nation's rules. */
export function refusalSlice(): Pack {
  const letters = Object.keys(realPack).filter((file) => file.startsWith('letters/'))
  return withCited([...EVERYWHERE, ...OF_REFUSALS, ...letters, 'places/000000.yaml'])
}

/** The codes of the places of the real law. */
export const realPlaces: readonly string[] = Object.keys(realPack).flatMap(
  (file) => /^places\/(.*)\.yaml$/.exec(file)?.[1] ?? [],
)

function withCited(files: readonly string[]): Pack {
  const names = new Set(files.flatMap((file) => realPack[file]?.match(/[a-z][a-z0-9-]*/g) ?? []))
  const cited = Object.keys(realPack).filter((file) => {
    const statute = /^statutes\/(.*)\.yaml$/.exec(file)?.[1]
    if (statute !== undefined) return names.has(statute)
    if (!file.startsWith('sources/')) return file.startsWith('calendar/')
    return [...(realPack[file]?.matchAll(/^([a-z][a-z0-9-]*):/gm) ?? [])].some(([, id = '']) => names.has(id))
  })
  return Object.fromEntries(
    [...files, ...cited].flatMap((file) => {
      const text = realPack[file]
      return text === undefined ? [] : [[file, text]]
    }),
  )
}

/** One of the files by a number, half of the time one that answers are made from and not one that is cited. */
export function fileAt(pack: Pack, n: number): string {
  const all = Object.keys(pack)
  const telling = all.filter((file) => !/^(statutes|sources|calendar)\//.test(file))
  const among = n % 2 === 0 && telling.length > 0 ? telling : all
  return among[(n >> 1) % among.length] ?? ''
}
