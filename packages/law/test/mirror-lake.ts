import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadLaw } from '../src/load/index.ts'
import type { LawSources } from '../src/sources.ts'

/**
 * A whole law on an invented subject (who may borrow books) in an invented place, small enough to be read at a
 * glance and sound, so that a test can break one thing in it.
 */
export const mirrorLake: Readonly<Record<string, string>> = {
  'facts.yaml': `facts:
  reader:
    type: choice
    question: 你是哪一种读者？
    options: { child: 孩子, adult: 成人, senior: 长者 }
  member: { type: boolean, question: 你有读者号吗？ }
  trusted: { type: boolean, question: 免押金吗？, derive: { fact: reader, in: [senior] } }
  joinedOn: { type: date, question: 哪天办的读者号？, never: 没有办过 }
  cardOn: { type: date, question: 卡哪天发的？, from: joinedOn }
  bornOn: { type: date, question: 哪天出生？ }
  loans: { type: number, question: 借着几本书？ }
  feeRun: { type: number, question: 会费连续交了几个月？ }
  hukouPlace: { type: code, question: 户口在哪里？ }
  household: { type: people, question: 家里有谁？ }
  documents: { type: items, question: 手里有什么？ }
timelines:
  membership: { unit: day, since: joinedOn, flag: member, assume: 读者号没有注销 }
  fees: { unit: month, consecutive: feeRun, assume: 会费接着交 }
relations: { parent: 父母, child: 子女 }
actors: { self: 你自己, librarian: 馆员, host: 介绍人 }
`,
  'documents.yaml': `idPaper: { name: 身份证件, proves: [identity], issuer: 发证的机关 }
readerSlip: { name: 读者号回执, proves: [period], issuer: 图书馆 }
schoolNote: { name: 学校证明, proves: [study], issuer: 学校 }
`,
  'statutes/jhlt.yaml': `id: jhlt
title: 镜湖借书条例
issuer: 镜湖议事会
level: 地方性法规
inForce: { from: 2020-01-01 }
source: { title: 公报第一期, url: https://example.org/jhlt, checked: 2026-01-01, confidence: high }
reviewBy: 2027-01-01
articles:
  0: { gist: 条例自己说的一句话，位置没有看到 }
  1: { gist: 图书馆对所有人开放, en: The library is open to all }
  2:
    gist: 办卡
    paragraphs:
      1: { gist: 有读者号满六个月的可以办卡 }
      2:
        gist: 也可以这样办
        confidence: medium
        items:
          1: { gist: 长者随时可以办, en: Seniors at any time }
          2: { gist: 孩子由大人带着办, confidence: low }
  13:
    gist: 带什么来
    items:
      3: { gist: 读者号回执 }
`,
  'statutes/gztz.yaml': `id: gztz
title: 镜湖馆藏工作通知
issuer: 镜湖图书馆
level: 规范性文件
numbering: sections
inForce: { from: 2024-03-01, surelyUntil: 2026-01-01 }
source: { title: 馆内公告, checked: 2026-01-02, confidence: medium }
reviewBy: 2027-01-01
articles:
  2:
    paragraphs:
      1:
        items: { 3: { gist: 窗口当场发卡 } }
`,
  'sources/000000.yaml': `jh-guide:
  title: 办卡指南
  publisher: 镜湖图书馆
  url: https://example.org/guide
  checked: 2026-01-03
  confidence: medium
  kind: 办事指南
`,
  'calendar/2026.yaml': `year: 2026
provisional: false
source: { title: 放假安排, checked: 2026-01-01, confidence: high }
holidays: [2026-01-01]
makeUpWorkdays: []
`,
  'places/000000.yaml': `code: "000000"
name: 大湖国
short: 大湖
checked: 2026-01-01
reviewBy: 2027-01-01
credential: { says: 借书证, name: 借书证, cite: jhlt#1, confidence: high }
terms:
  joined: { timeline: membership }
scope:
  hasLoans: { says: 书没还清的先还书, reason: alreadyHolds, when: { fact: loans, atLeast: 5 }, cite: jhlt#1, confidence: high }
period:
  half: { says: 读者号满六个月, term: joined, length: 6 months, cite: jhlt#2.1, confidence: high }
eligibility:
  grounds:
    reading: { name: 读书, is: member, cite: jhlt#1 }
  routes:
    ordinary: { name: 读者号满半年, basis: needed, cite: jhlt#2.1, lasted: joined, atLeast: 6 months }
    elder: { name: 长者, basis: waived, cite: jhlt#2.2.1, confidence: medium, is: trusted }
requirements:
  identity: { says: 身份证件, anyOf: [idPaper], cite: jhlt#13.1.3, confidence: high }
acts:
  join: { says: 办读者号, by: self, takes: { usual: 3 working days }, begins: [membership], cite: jhlt#1, confidence: high }
channels:
  hall: { says: 大厅, name: 大厅, kind: window, for: [application], cite: jh-guide, confidence: medium }
clocks:
  decide: { says: 十五天内办好, for: decision, from: accepted, limit: 15 days, kind: legal, cite: jhlt#2, confidence: high }
fees:
  free: { says: 不收费, for: application, yuan: 0, cite: jhlt#1, confidence: high, note: 写给维护者的话 }
`,
  'places/990000.yaml': `code: "990000"
name: 远岸省
short: 远岸
parent: "000000"
checked: 2026-02-01
reviewBy: 2027-02-01
layer: { fees: add }
fees:
  lost: { says: 补卡十元, for: replacement, yuan: 10, cite: gztz#2.1.3, confidence: medium }
`,
  'places/990100.yaml': `code: "990100"
name: 镜湖市
short: 镜湖
english: Mirror Lake
parent: "990000"
area: { within: ["9901"] }
checked: 2026-03-01
reviewBy: 2027-03-01
layer: { eligibility: addRoutes, requirements: addRequirements }
questions: [loans, reader]
terms:
  known: { timeline: membership, place: here, bridge: 10 days }
eligibility:
  routes:
    payer: { name: 会费交满一年, basis: included, cite: jh-guide, confidence: medium, run: fees, atLeast: 12 months }
requirements:
  slip: { says: 读者号回执, anyOf: [readerSlip, { document: [idPaper, schoolNote], when: { fact: reader, in: [child] } }], cite: jhlt#13.1.3, confidence: high }
`,
}

export type Files = Readonly<Record<string, string>>

/** The law with one text in one file replaced; the text must stand there once. */
export function withChange(file: string, from: string, to: string, files: Files = mirrorLake): Files {
  const text = files[file]
  if (text === undefined || text.split(from).length !== 2)
    throw new Error(`${file} does not say once: ${from}`)
  return { ...files, [file]: text.replace(from, () => to) }
}

/** Marks in a changed text where a message must point. */
export const SPOT = '▸'

/** A change whose text carries the mark, and the spot (file:line:column) that it stands for. */
export function markedChange(
  file: string,
  from: string,
  to: string,
  files: Files = mirrorLake,
): { readonly files: Files; readonly spot: string } {
  const [before = ''] = (withChange(file, from, to, files)[file] ?? '').split(SPOT)
  const lines = before.split('\n')
  return {
    files: withChange(file, from, to.replace(SPOT, ''), files),
    spot: `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
  }
}

/** Runs something in a folder with these files, which is gone afterwards. */
export function inFolder<T>(files: Files, run: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'juyi-law-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return run(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

export function lawOf(files: Files = mirrorLake): LawSources {
  return inFolder(files, (root) => loadLaw(root))
}
