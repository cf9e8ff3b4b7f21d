import {
  type Citation,
  chineseDay,
  formalLabel,
  type LetterInputRule,
  type LetterInputs,
  type LetterTemplate,
  WHOLE_LIST,
  withCitations,
} from '@juyi/law'
import { parseDay } from '@juyi/rules'
import Mustache from 'mustache'
import type { FilledLetter, LetterBlock } from './filled-letter.ts'
import { letterBlocks } from './letter-blocks.ts'

/** A line to write on. */
export const BLANK = '__________'
export const BLANK_DATE = '______年____月____日'

/** So many lines are left for a list of which nothing is known. */
const BLANK_ITEMS = 2

/** Stands before whatever a person wrote, so that it is never taken for Markdown; gone from the result. */
const WRITTEN = '\uE000'
/** Stands for a line break that a person wrote. */
const BREAK = '\uE001'
/** Stands before a citation, so that its title is known from words that a person wrote. */
const CITED = '\uE002'

/**
 * Fills a letter in.
 *
 * What is required and not given becomes a line to write on; it is never made up. What is optional and not given is
 * left out with the words around it. Inputs that the letter does not have are passed over, so that one set serves
 * many letters. Of an input of citations only those are printed that are law, confirmed and in force, and that the
 * letter does not name by itself. The name of the country stands in the title of a law once.
 *
 * @param citations by id: those of the book of letters, and those that `inputs` name
 * @param on the day on which citations given as inputs must be in force, YYYY-MM-DD
 * @throws RangeError for a citation of the template that is not among `citations`
 */
export function fillLetter(
  letter: LetterTemplate,
  inputs: LetterInputs,
  citations: Readonly<Record<string, Citation>>,
  on: string,
): FilledLetter {
  const view: Record<string, unknown> = {}
  const left = new Set<string>()
  for (const [name, rule] of Object.entries(letter.inputs)) {
    const given = printed(rule, Object.hasOwn(inputs, name) ? inputs[name] : undefined)
    if (given === undefined && rule.required) {
      // Only what the letter comes to print is left to be filled in.
      const get = () => {
        left.add(name)
        return blankFor(rule)
      }
      Object.defineProperty(view, name, { get, enumerable: true, configurable: true })
    } else view[name] = given ?? false
    if (rule.kind === 'list') view[`${name}${WHOLE_LIST}`] = given !== undefined
  }
  const fill = (template: string): string =>
    Mustache.render(
      withCitations(template, (cite) => CITED + writtenOut(cite, citations)),
      view,
      undefined,
      { escape: (value: unknown) => WRITTEN + String(value) },
    )
  const own = plain(fill(letter.body))
  for (const [name, { kind, required }] of Object.entries(letter.inputs)) {
    if (kind !== 'cites') continue
    const labels = printable(Object.hasOwn(inputs, name) ? inputs[name] : undefined, citations, on)
    // What is required stays a line to write on until something stands there.
    if (labels.length === 0 && required) continue
    const others = labels.filter((label) => !own.includes(label))
    const value = others.length === 0 ? false : inOneList(others)
    Object.defineProperty(view, name, { value, enumerable: true })
  }
  // That pass was to see what the letter names by itself; what it left to be filled in may stand there by now.
  left.clear()
  const line = (template: string): string => plain(fill(template)).trim()
  const short = shortTitles()
  const body = letterBlocks(fill(letter.body)).map(({ text, ...block }) => ({ ...block, text: short(text) }))
  return {
    id: letter.id,
    title: letter.title,
    addressee: line(letter.addressee),
    addressed: letter.addressed,
    blocks: body.map((block): LetterBlock => ({ ...block, text: plain(block.text) })),
    attachments: letter.attachments
      .flatMap((template) => fill(template).split('\n'))
      .map((text) => plain(text).trim())
      .filter((text) => text !== ''),
    signature: letter.signature.map(line).filter((text) => text !== ''),
    ...(letter.date === undefined ? {} : { date: line(letter.date) }),
    blanks: Object.entries(letter.inputs).flatMap(([name, { label }]) => (left.has(name) ? [label] : [])),
  }
}

function writtenOut(cite: string, citations: Readonly<Record<string, Citation>>): string {
  const citation = Object.hasOwn(citations, cite) ? citations[cite] : undefined
  if (citation === undefined) throw new RangeError(`The letter cites ${cite}, which was not given`)
  return formalLabel(citation.label)
}

/** An input as it is printed; undefined when it is not given or empty, and for citations, which are another pass. */
function printed(
  { kind }: LetterInputRule,
  value: LetterInputs[string],
): string | true | readonly string[] | undefined {
  if (kind === 'flag') return value === true ? true : undefined
  const texts = textsIn(value)
  if (texts.length === 0) return undefined
  switch (kind) {
    case 'list':
      return texts
    case 'date':
      return dateInWords(texts[0] ?? '')
    case 'text':
      return texts.join('、')
    case 'cites':
      return undefined
  }
}

function textsIn(value: LetterInputs[string]): readonly string[] {
  if (typeof value === 'boolean' || value === undefined) return []
  return (typeof value === 'string' ? [value] : value).map(clean).filter((text) => text !== '')
}

/** Of an input of citations those that may be printed, written out. */
function printable(
  value: LetterInputs[string],
  citations: Readonly<Record<string, Citation>>,
  on: string,
): readonly string[] {
  const labels = textsIn(value).flatMap((cite) => {
    const citation = Object.hasOwn(citations, cite) ? citations[cite] : undefined
    return citation !== undefined && mayBeCited(citation, on) ? [formalLabel(citation.label)] : []
  })
  return [...new Set(labels)]
}

const TITLE = /^《[^》]*》/

/** Citations one after the other, those of one law together, with its title once. */
function inOneList(labels: readonly string[]): string {
  const titles = labels.map((label) => TITLE.exec(label)?.[0] ?? label)
  return [...new Set(titles)]
    .map((title) => {
      const parts = labels.filter((_, i) => titles[i] === title).map((label) => label.slice(title.length))
      return CITED + title + parts.filter((part) => part !== '').join('、')
    })
    .join('、')
}

const COUNTRY = '中华人民共和国'

/** Goes through a letter and leaves the name of the country out of titles that it has cited in full before. */
function shortTitles(): (text: string) => string {
  const seen = new Set<string>()
  return (text) =>
    text.replace(CITED_TITLE, (_, title: string) => {
      const known = seen.has(title)
      seen.add(title)
      return `《${known && title.startsWith(COUNTRY) ? title.slice(COUNTRY.length) : title}》`
    })
}

const CITED_TITLE = new RegExp(`${CITED}《([^》]*)》`, 'g')

/** A letter rests on law that is confirmed and in force, and on nothing else. */
function mayBeCited({ statute, confidence, to }: Citation, on: string): boolean {
  return statute && confidence === 'high' && (to === undefined || to >= on)
}

function blankFor({ kind }: LetterInputRule): string | readonly string[] {
  if (kind === 'date') return BLANK_DATE
  return kind === 'list' ? Array.from({ length: BLANK_ITEMS }, () => BLANK) : BLANK
}

/** 2026-03-05 as 2026年3月5日; what is no such day as it was written. */
function dateInWords(text: string): string {
  const day = parseDay(text)
  return day === undefined ? text : chineseDay(day)
}

/**
 * What a person wrote, fit to be printed: no control characters, which documents refuse, and no full stop at the end,
 * since the letter sets its own.
 */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\uE000-\uE002\uFFFE\uFFFF]/g, '')
    .trim()
    .replace(/[。；，、]+$/, '')
    .replace(/\r\n?|\n|\u2028|\u2029/g, BREAK)
    .replace(/\p{Cc}/gu, ' ')
}

function plain(text: string): string {
  return text.replaceAll(WRITTEN, '').replaceAll(CITED, '').replaceAll(BREAK, '\n')
}
