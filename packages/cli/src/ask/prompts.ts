import { styleText } from 'node:util'
import { isCancel, log, select, text } from '@clack/prompts'
import { type Division, fullDivisionName } from '@juyi/identity'
import type { LawBook } from '@juyi/law'
import { LANGUAGE } from '../language.ts'
import { ownPlaces } from '../law-books.ts'
import { wrap } from '../output/wrap.ts'
import { placeLabel, searchPlaces } from '../place-search.ts'
import { ASK } from '../words.ts'
import type { Reply } from './session.ts'
import { type Typed, typedDate, typedNumber } from './typed-answer.ts'

/** What came of a question: an answer, the wish to see the question before, or to stop. */
export type Outcome = { readonly reply: Reply } | 'back' | 'stop'

/** Questions go where errors go, so that an answer in a file or a pipe holds nothing else. */
const output = process.stderr

export interface Question {
  readonly id: string
  readonly number: number
  readonly first: boolean
  readonly before: Reply | undefined
}

/** Puts one question. Everything can be chosen with the arrow keys; dates, numbers and places are typed besides. */
export async function putQuestion(question: Question, book: LawBook): Promise<Outcome> {
  const fact = book.facts[question.id]
  if (fact === undefined) return { reply: 'unknown' }
  const options = choicesOf(fact)
  for (;;) {
    const chosen = await select({
      message: messageOf(question, fact),
      options: [
        ...options.map(({ key, label }) => ({ value: key, label })),
        { value: UNKNOWN, label: ASK.unknown, ...(fact.obtain === undefined ? {} : { hint: fact.obtain }) },
        ...(question.first ? [] : [{ value: BACK, label: ASK.back }]),
      ],
      initialValue: initialKey(question.before, options),
      showInstructions: false,
      output,
    })
    if (isCancel(chosen)) return 'stop'
    if (chosen === BACK) return 'back'
    if (chosen === UNKNOWN) return { reply: 'unknown' }
    const choice = options.find(({ key }) => key === chosen)
    if (choice?.reply !== undefined) return { reply: choice.reply }
    const typed = await typeAnswer(fact, question.before)
    if (typed === 'stop') return 'stop'
    if (typed !== 'again') return { reply: typed }
  }
}

const UNKNOWN = '?'
const BACK = '<'
const TYPE = '…'

type Fact = LawBook['facts'][string]

interface Choice {
  readonly key: string
  readonly label: string
  /** Left out where the answer is typed next. */
  readonly reply?: Reply
}

function choicesOf(fact: Fact): readonly Choice[] {
  const none = fact.never ?? fact.open
  const without: readonly Choice[] =
    none === undefined ? [] : [{ key: 'none', label: none, reply: { value: null } }]
  switch (fact.type) {
    case 'boolean':
      return [
        { key: 'true', label: ASK.yes, reply: { value: true } },
        { key: 'false', label: ASK.no, reply: { value: false } },
      ]
    case 'choice':
      return Object.entries(fact.options ?? {}).map(([key, label]) => ({ key, label, reply: { value: key } }))
    case 'number':
      return [{ key: TYPE, label: ASK.typeNumber }]
    case 'code':
      return [{ key: TYPE, label: ASK.typePlace }]
    default:
      return [{ key: TYPE, label: ASK.typeDate }, ...without]
  }
}

function initialKey(before: Reply | undefined, options: readonly Choice[]): string | undefined {
  if (before === undefined) return undefined
  if (before === 'unknown') return UNKNOWN
  const same = options.find(({ reply }) => typeof reply === 'object' && reply.value === before.value)
  return same?.key ?? TYPE
}

function messageOf({ number }: Question, fact: Fact): string {
  const notes = [
    ...(fact.why === undefined ? [] : [ASK.why + fact.why]),
    ...(fact.help === undefined ? [] : [ASK.help + fact.help]),
  ]
  const dim = (words: string) => styleText('dim', words, { stream: output })
  return [
    ...fitted(ASK.question(number, fact.question)),
    ...notes.flatMap(fitted).map((line) => dim(line)),
  ].join('\n')
}

/** Beside the line that is drawn down the left. */
const MARGIN = 4

/** Lines that the terminal does not break itself; it knows nothing of how Chinese is broken. */
function fitted(words: string): readonly string[] {
  return wrap(words, Math.min(output.columns || 80, 100) - MARGIN)
}

async function typeAnswer(fact: Fact, before: Reply | undefined): Promise<Reply | 'again' | 'stop'> {
  const initial = typeof before === 'object' && before.value !== null ? String(before.value) : ''
  switch (fact.type) {
    case 'number': {
      const { unit = '', max = Number.MAX_SAFE_INTEGER } = fact
      return typeText(ASK.numberFormat(unit), (line) => typedNumber(line, max, unit), initial)
    }
    case 'code': {
      const place = await typePlace(ASK.placeFormat, fullDivisionName(initial))
      return typeof place === 'string' ? place : { value: place.code }
    }
    default:
      return typeText(ASK.dateFormat, typedDate, initial)
  }
}

async function typeText(
  message: string,
  read: (line: string) => Typed<string | number>,
  initialValue: string,
): Promise<Reply | 'again' | 'stop'> {
  const line = await text({
    message: fitted(message).join('\n'),
    initialValue,
    validate: (typed) => {
      if (typed === undefined || typed.trim() === '') return undefined
      const result = read(typed)
      return 'problem' in result ? result.problem : undefined
    },
    output,
  })
  if (isCancel(line)) return 'stop'
  const result = line === undefined || line.trim() === '' ? undefined : read(line)
  return result !== undefined && 'value' in result ? { value: result.value } : 'again'
}

/** Lets the person type the name of a place and choose among those that it may mean. */
export async function typePlace(message: string, initialValue = ''): Promise<Division | 'again' | 'stop'> {
  const own = (await ownPlaces()).filter(({ code }) => !code.includes('-'))
  for (;;) {
    const line = await text({
      message: fitted(message).join('\n'),
      initialValue,
      placeholder: ASK.placeExample,
      validate: (typed) =>
        typed !== undefined && typed.trim() !== '' && searchPlaces(typed, own).length === 0
          ? ASK.notFound(typed.trim())
          : undefined,
      output,
    })
    if (isCancel(line)) return 'stop'
    if (line === undefined || line.trim() === '') return 'again'
    const found = searchPlaces(line, own)
    const code = await select({
      message: ASK.which,
      options: [
        ...found.map((place) => ({
          value: place.code,
          label: placeLabel(place, LANGUAGE === 'zh' ? [] : own),
          hint: place.code,
        })),
        { value: BACK, label: ASK.other },
      ],
      showInstructions: false,
      output,
    })
    if (isCancel(code)) return 'stop'
    const place = found.find((one) => one.code === code)
    if (place !== undefined) return place
  }
}

/** Tells something between two questions. */
export function tell(words: string): void {
  log.warn(fitted(words).join('\n'), { output })
}
