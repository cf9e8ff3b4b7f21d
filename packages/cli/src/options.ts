import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { type Day, parseDay } from '@juyi/rules'
import { Failure } from './failure.ts'
import { jsonFault } from './json-fault.ts'

/** The day that the answer is for; today in China where none is given. */
export function dayOption(text: string | undefined): Day {
  return dayNamed('on', text) ?? todayInChina()
}

/** A day that an option names; undefined where it is not given. */
export function dayNamed(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) {
    throw new Failure(
      `--${option}：「${text}」不是日期；写成 YYYY-MM-DD，而且这一天要存在，例如 --${option} 2026-11-23`,
    )
  }
  return day
}

/** The calendar day in China (UTC+8) at this moment. */
export function todayInChina(): Day {
  return Math.floor((Date.now() / 3_600_000 + 8) / 24)
}

/** Reads the facts of a file, or of standard input for `-`. */
export function readFactsFile(path: string): Promise<unknown> {
  return readJsonFile('facts', path, '一个 JSON 对象，例如 { "registeredOn": "2026-05-01" }')
}

/**
 * Reads the JSON file that an option names, or standard input for `-`. Throws `Failure` for what cannot be read.
 *
 * @param shape what should stand in it, in words
 */
export async function readJsonFile(option: string, path: string, shape: string): Promise<unknown> {
  const text = (await readText(option, path)).replace(/^\uFEFF/, '')
  const name = path === '-' ? '标准输入' : path
  if (text.trim() === '') throw new Failure(`--${option}：${name} 是空的；写${shape}`)
  try {
    return JSON.parse(text)
  } catch {
    const { line, column } = jsonFault(text)
    throw new Failure(`--${option}：${name}:${line}:${column} 不是合格的 JSON；检查这里的引号、逗号和括号`)
  }
}

async function readText(option: string, path: string): Promise<string> {
  if (path === '-') return textOf(process.stdin)
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Failure(`--${option}：读不到文件「${path}」；写一个存在的文件，或者写 - 从标准输入读`)
  }
}
