import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import type { InWords } from '@juyi/law'
import { type Day, formatDay, parseDay } from '@juyi/rules'
import { Failure } from './failure.ts'
import { jsonFault } from './json-fault.ts'
import { spoken } from './language.ts'

/** The day that the answer is for; today in China where none is given. */
export function dayOption(text: string | undefined): Day {
  return dayNamed('on', text) ?? todayInChina()
}

/** A day that an option names; undefined where it is not given. */
export function dayNamed(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) {
    throw new Failure({
      zh: `--${option}：「${text}」不是日期；写成 YYYY-MM-DD，而且这一天要存在，例如 --${option} 2026-11-23`,
      en: `--${option}: “${text}” is not a date; write a day that exists as YYYY-MM-DD, e.g. --${option} 2026-11-23`,
    })
  }
  return day
}

/** The option that names a day by which all has to be done. */
export const cutoffOptions = {
  cutoff: {
    type: 'string',
    description: spoken({ zh: '最晚哪天要办成', en: 'the day by which it must be done' }),
    valueHint: 'YYYY-MM-DD',
  },
} as const

/** The day by which all has to be done; undefined where none is given, `Failure` where it has passed. */
export function cutoffOption(text: string | undefined, on: Day): Day | undefined {
  const cutoff = dayNamed('cutoff', text)
  if (cutoff === undefined || cutoff >= on) return cutoff
  throw new Failure({
    zh: `--cutoff：${formatDay(cutoff)}已经过了；写${formatDay(on)}或以后的日子`,
    en: `--cutoff: ${formatDay(cutoff)} has passed; write ${formatDay(on)} or a later day`,
  })
}

/** The calendar day in China (UTC+8) at this moment. */
export function todayInChina(): Day {
  return Math.floor((Date.now() / 3_600_000 + 8) / 24)
}

/** Reads the facts of a file, or of standard input for `-`. */
export function readFactsFile(path: string): Promise<unknown> {
  return readJsonFile('facts', path, {
    zh: '一个 JSON 对象，例如 { "registeredOn": "2026-05-01" }',
    en: 'a JSON object, e.g. { "registeredOn": "2026-05-01" }',
  })
}

/**
 * Reads the JSON file that an option names, or standard input for `-`. Throws `Failure` for what cannot be read.
 *
 * @param shape what should stand in it, in words
 */
export async function readJsonFile(option: string, path: string, shape: InWords): Promise<unknown> {
  const text = (await readText(option, path)).replace(/^\uFEFF/, '')
  const name = nameOf(path)
  if (text.trim() === '')
    throw new Failure({
      zh: `--${option}：${name} 是空的；写${shape.zh}`,
      en: `--${option}: ${name} is empty; write ${shape.en}`,
    })
  try {
    return JSON.parse(text)
  } catch {
    const { line, column } = jsonFault(text)
    throw new Failure({
      zh: `--${option}：${name}:${line}:${column} 不是合格的 JSON；检查这里的引号、逗号和括号`,
      en: `--${option}: ${name}:${line}:${column} is not valid JSON; check the quotation marks, commas and brackets here`,
    })
  }
}

/** What a file that an option names is called. */
export function nameOf(path: string): string {
  return path === '-' ? spoken({ zh: '标准输入', en: 'standard input' }) : path
}

async function readText(option: string, path: string): Promise<string> {
  if (path === '-') return textOf(process.stdin)
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Failure({
      zh: `--${option}：读不到文件「${path}」；写一个存在的文件，或者写 - 从标准输入读`,
      en: `--${option}: the file “${path}” cannot be read; write one that exists, or - for standard input`,
    })
  }
}
