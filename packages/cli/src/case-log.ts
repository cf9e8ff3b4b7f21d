import { type CaseAction, type CaseProblem, parseLog, problemWithAction } from '@juyi/journey'
import { type Day, formatDay } from '@juyi/rules'
import { Failure } from './failure.ts'
import { readJsonFile } from './options.ts'

/** The option that names the log of a case. */
export const logOption = {
  type: 'string',
  description: '案子的记录（JSON）：哪天交的、受理的、说不行的……',
  valueHint: '文件',
} as const

const EXAMPLE = '[{ "id": "1", "kind": "submitted", "what": "application", "on": "2026-11-02" }]'

const PROBLEM: Readonly<Record<CaseProblem, (entry: CaseAction, today: Day) => string>> = {
  noSuchDay: ({ on }) => `没有 ${on} 这一天`,
  future: ({ on }, today) => `${on} 还没有到（按 ${formatDay(today)} 算）；写已经过去的日子`,
  sameId: ({ id }) => `id「${id}」和前面的重复了；每条写不同的 id`,
  beforeItsCause: () => '日期比它前面那一步还早；核对日期',
  noSubmission: () => '前面没有 submitted（交材料）；先写哪天交的',
  alreadyAccepted: () => '前面已经有 accepted（受理）了；去掉一条',
  noNotice: () => '前面没有 supplementNoticed（叫你补材料）；先写那一条',
  alreadyIssued: () => '前面已经有 issued（拿到证）了；去掉一条',
  noPermit: () => '前面没有 issued（拿到证）；先写哪天拿到的',
  noRefusal: () => '前面没有 refused（说不行）；先写哪天说的',
  noReconsideration: () => '前面没有 reconsidered（申请复议）；先写哪天申请的',
  noDecision: () => '前面没有 reconsiderationDecided（收到复议决定）；先写哪天收到的',
  noSuchEntry: () => 'entry 写的那一条不在前面；写要划掉的那一条的 id',
  laterEntriesNeedIt: () => '别的条目还要靠划掉的那一条；一起划掉',
  contradictsLater: () => '和别的条目对不上；核对日期',
}

/**
 * Reads the log of a case; none where no file is named. Throws `Failure` that names every entry that cannot be read, or
 * else the first that cannot have happened: what is left out in silence would be missed in the answer.
 */
export async function readLog(path: string | undefined, today: Day): Promise<readonly CaseAction[]> {
  if (path === undefined) return []
  const raw = await readJsonFile('log', path, `一个列表，例如 ${EXAMPLE}`)
  const name = path === '-' ? '标准输入' : path
  if (!Array.isArray(raw)) throw new Failure(`--log：${name} 要是一个列表，例如 ${EXAMPLE}`)
  const wrong = raw.flatMap((item, i) => (parseLog([item]).length === 0 ? [i + 1] : []))
  if (wrong.length > 0) {
    throw new Failure(
      `--log：${name} 里第 ${wrong.join('、')} 条读不出来；每条要有 id、kind 和 on（YYYY-MM-DD），例如 ${EXAMPLE}`,
    )
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
      throw new Failure(
        `--log：${name} 里第 ${nth} 条（${entry.kind}，${entry.on}）：${PROBLEM[problem](entry, today)}`,
      )
    }
    log.push(entry)
  }
  return log
}
