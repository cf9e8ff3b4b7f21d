import { type CaseAction, type CaseProblem, parseLog, problemWithAction } from '@juyi/journey'
import type { InWords } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import { Failure } from './failure.ts'
import { spoken } from './language.ts'
import { nameOf, readJsonFile } from './options.ts'

/** The option that names the log of a case. */
export const logOption = {
  type: 'string',
  description: spoken({
    zh: '案子的记录（JSON）：哪天交的、受理的、说不行的……',
    en: 'the log of the case (JSON): on which day it was handed in, accepted, refused …',
  }),
  valueHint: spoken({ zh: '文件', en: 'FILE' }),
} as const

const EXAMPLE = '[{ "id": "1", "kind": "submitted", "what": "application", "on": "2026-11-02" }]'

const SHAPE: InWords = { zh: `一个列表，例如 ${EXAMPLE}`, en: `a list, e.g. ${EXAMPLE}` }

const PROBLEM: Readonly<Record<CaseProblem, (entry: CaseAction, today: Day) => InWords>> = {
  noSuchDay: ({ on }) => ({ zh: `没有 ${on} 这一天`, en: `there is no day ${on}` }),
  future: ({ on }, today) => ({
    zh: `${on} 还没有到（按 ${formatDay(today)} 算）；写已经过去的日子`,
    en: `${on} is still to come (as of ${formatDay(today)}); write a day that has passed`,
  }),
  sameId: ({ id }) => ({
    zh: `id「${id}」和前面的重复了；每条写不同的 id`,
    en: `the id “${id}” is there already; give each entry its own id`,
  }),
  beforeItsCause: () => ({
    zh: '日期比它前面那一步还早；核对日期',
    en: 'its day lies before the step that it follows; check the date',
  }),
  noSubmission: () => ({
    zh: '前面没有 submitted（交材料）；先写哪天交的',
    en: 'there is no submitted before it; first write on which day it was handed in',
  }),
  alreadyAccepted: () => ({
    zh: '前面已经有 accepted（受理）了；去掉一条',
    en: 'there is an accepted before it; take one of them out',
  }),
  noNotice: () => ({
    zh: '前面没有 supplementNoticed（叫你补材料）；先写那一条',
    en: 'there is no supplementNoticed (you were asked for more papers) before it; write that first',
  }),
  alreadyIssued: () => ({
    zh: '前面已经有 issued（拿到证）了；去掉一条',
    en: 'there is an issued (you got the permit) before it; take one of them out',
  }),
  noPermit: () => ({
    zh: '前面没有 issued（拿到证）；先写哪天拿到的',
    en: 'there is no issued before it; first write on which day you got the permit',
  }),
  noRefusal: () => ({
    zh: '前面没有 refused（说不行）；先写哪天说的',
    en: 'there is no refused before it; first write on which day they said no',
  }),
  noReconsideration: () => ({
    zh: '前面没有 reconsidered（申请复议）；先写哪天申请的',
    en: 'there is no reconsidered before it; first write on which day you applied for reconsideration',
  }),
  noDecision: () => ({
    zh: '前面没有 reconsiderationDecided（收到复议决定）；先写哪天收到的',
    en: 'there is no reconsiderationDecided before it; first write on which day the decision arrived',
  }),
  noSuchEntry: () => ({
    zh: 'entry 写的那一条不在前面；写要划掉的那一条的 id',
    en: 'there is no such entry before it; write the id of the entry to strike out',
  }),
  laterEntriesNeedIt: () => ({
    zh: '别的条目还要靠划掉的那一条；一起划掉',
    en: 'other entries need the one that is struck out; strike them out too',
  }),
  contradictsLater: () => ({
    zh: '和别的条目对不上；核对日期',
    en: 'it does not fit the other entries; check the date',
  }),
}

/**
 * Reads the log of a case; none where no file is named. Throws `Failure` that names every entry that cannot be read, or
 * else the first that cannot have happened: what is left out in silence would be missed in the answer.
 */
export async function readLog(path: string | undefined, today: Day): Promise<readonly CaseAction[]> {
  if (path === undefined) return []
  const raw = await readJsonFile('log', path, SHAPE)
  const name = nameOf(path)
  if (!Array.isArray(raw))
    throw new Failure({ zh: `--log：${name} 要是${SHAPE.zh}`, en: `--log: ${name} has to be ${SHAPE.en}` })
  const wrong = raw.flatMap((item, i) => (parseLog([item]).length === 0 ? [i + 1] : []))
  if (wrong.length > 0) {
    throw new Failure({
      zh: `--log：${name} 里第 ${wrong.join('、')} 条读不出来；每条要有 id、kind 和 on（YYYY-MM-DD），例如 ${EXAMPLE}`,
      en: `--log: ${name}: cannot make out ${wrong.length === 1 ? 'entry' : 'entries'} ${wrong.join(', ')}; each needs id, kind and on (YYYY-MM-DD), e.g. ${EXAMPLE}`,
    })
  }
  const entries = raw.flatMap((item: unknown, i) => parseLog([item]).map((entry) => ({ entry, nth: i + 1 })))
  // They may stand in any order; what was struck out is judged after what it strikes out.
  const happened = [...entries].sort((a, b) =>
    a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0,
  )
  const log: CaseAction[] = []
  for (const { entry, nth } of happened) {
    const problem = problemWithAction(log, entry, today)
    if (problem !== undefined) {
      const says = PROBLEM[problem](entry, today)
      throw new Failure({
        zh: `--log：${name} 里第 ${nth} 条（${entry.kind}，${entry.on}）：${says.zh}`,
        en: `--log: ${name}: entry ${nth} (${entry.kind}, ${entry.on}): ${says.en}`,
      })
    }
    log.push(entry)
  }
  return log
}
