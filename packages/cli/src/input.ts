import { readFileSync } from 'node:fs'
import { type Day, parseDay } from '@juyi/rules'
import { Failure } from './failure.ts'

/** The day that the answer is for; today in China where none is given. */
export function dayOption(text: string | undefined): Day {
  if (text === undefined) return todayInChina()
  const day = parseDay(text)
  if (day === undefined) {
    throw new Failure(`--on：「${text}」不是日期；写成 YYYY-MM-DD，而且这一天要存在，例如 --on 2026-11-23`)
  }
  return day
}

/** The calendar day in China (UTC+8) at this moment. */
export function todayInChina(): Day {
  return Math.floor((Date.now() / 3_600_000 + 8) / 24)
}

/** Reads the facts of a file, or of standard input for `-`. */
export function readFactsFile(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text)
  } catch (error) {
    const where = error instanceof SyntaxError ? positionIn(text, error.message) : ''
    throw new Failure(
      `--facts：${path === '-' ? '标准输入' : path}${where} 不是合格的 JSON；检查引号、逗号和括号`,
    )
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    throw new Failure(`--facts：读不到文件「${path}」；写一个存在的文件，或者写 - 从标准输入读`)
  }
}

function positionIn(text: string, message: string): string {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN)
  if (!Number.isFinite(offset)) return ''
  const before = text.slice(0, offset).split('\n')
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
