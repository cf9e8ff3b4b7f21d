import type { Language } from '@juyi/law'
import { MONTHS } from '@juyi/law'
import { LANGUAGE } from '../language.ts'

/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/**
 * What is not broken: a date, the number of an article, a run of Latin letters and digits with what belongs to it, one character. A closing
 * mark stays with what it closes and an opening one with what it opens, so that no line begins or ends with it.
 */
const UNIT = unitBetween('（「『《“', '，。、；：？！）」』》”…%')

/** The same for Chinese within English, which has marks of its own. */
const UNIT_IN_ENGLISH = unitBetween('（「『《“(', '，。、；：？！）」』》”…%),;:.')

function unitBetween(opening: string, closing: string): RegExp {
  const date = '\\d+年(?:\\d+月(?:\\d+日)?)?|\\d+月\\d+日'
  const article = '第[零一二三四五六七八九十百千]+[条款项]'
  return new RegExp(`[${opening}]*(?:${date}|${article}|[!-~]+|\\s+|[^${opening}])[${closing}]*`, 'gu')
}

/** English is broken between words; a date stays whole: 24 May 2027. */
const WORD = new RegExp(`\\S*\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}\\S*|\\s+|\\S+`, 'gu')

/** Breaks a text into lines of at most so many columns, as its language is set. */
export function wrap(text: string, columns: number, language: Language = LANGUAGE): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const unit of language === 'zh' ? unitsIn(text, UNIT) : englishUnits(text, columns)) {
    const width = displayWidth(unit)
    if (used > 0 && used + displayWidth(unit.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (used === 0 && unit.trim() === '') continue
    line += unit
    used += width
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}

function unitsIn(text: string, unit: RegExp): readonly string[] {
  return text.match(unit) ?? []
}

/** What is longer than a line and has no space is a Chinese title. */
function englishUnits(text: string, columns: number): readonly string[] {
  return unitsIn(text, WORD).flatMap((word) =>
    displayWidth(word) > columns ? unitsIn(word, UNIT_IN_ENGLISH) : [word],
  )
}
