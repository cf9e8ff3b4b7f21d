import { type CaseAction, parseLog } from '@juyi/journey'
import { Failure } from './failure.ts'
import { readJsonFile } from './options.ts'

/** The option that names the log of a case. */
export const logOption = {
  type: 'string',
  description: '案子的记录（JSON）：哪天交的、受理的、说不行的……',
  valueHint: '文件',
} as const

const EXAMPLE = '[{ "id": "1", "kind": "submitted", "what": "application", "on": "2026-11-02" }]'

/** Reads the log of a case; none where no file is named. Throws `Failure` that names the entry that cannot be read. */
export async function readLog(path: string | undefined): Promise<readonly CaseAction[]> {
  if (path === undefined) return []
  const raw = await readJsonFile('log', path, `一个列表，例如 ${EXAMPLE}`)
  if (!Array.isArray(raw)) throw new Failure(`--log：${path} 要是一个列表，例如 ${EXAMPLE}`)
  const log = parseLog(raw)
  if (log.length === raw.length) return log
  const wrong = raw.findIndex((_, i) => parseLog(raw.slice(0, i + 1)).length <= i)
  throw new Failure(
    `--log：${path} 里第 ${wrong + 1} 条读不出来；每条要有各不相同的 id、kind 和 on（YYYY-MM-DD），例如 ${EXAMPLE}`,
  )
}
