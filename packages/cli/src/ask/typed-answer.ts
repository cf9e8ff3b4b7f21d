import { daysInMonth, formatDay, parseDay } from '@juyi/rules'
import { TYPED } from '../words.ts'

/** What somebody typed, understood; or what is wrong with it and what would be right. */
export type Typed<T> = { readonly value: T } | { readonly problem: string }

/** Reads a date as people write one: 2026-05-01, 2026-5-1, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501. */
export function typedDate(text: string): Typed<string> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (match === null) return { problem: /\d/.test(plain) ? TYPED.wholeDate : TYPED.notADate }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12) return { problem: TYPED.noSuchMonth(month) }
  const last = daysInMonth(year, month)
  if (day < 1 || day > last) return { problem: TYPED.noSuchDay(year, month, day, last) }
  const written = parseDay(
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  )
  return written === undefined ? { problem: TYPED.yearOutOfRange } : { value: formatDay(written) }
}

/** Reads a whole number from 0 to `most`, with or without its unit; English names it in the plural. */
export function typedNumber(text: string, most: number, unit = ''): Typed<number> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const named = [unit, unit.replace(/s$/, '')].find((one) => one !== '' && plain.endsWith(one)) ?? ''
  const digits = plain.slice(0, plain.length - named.length)
  if (!/^\d{1,9}$/.test(digits)) return { problem: TYPED.notANumber(unit) }
  const value = Number(digits)
  return value > most ? { problem: TYPED.tooMuch(most, unit) } : { value }
}
