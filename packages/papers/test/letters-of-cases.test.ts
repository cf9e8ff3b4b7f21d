import { fileURLToPath } from 'node:url'
import { checkCharacter } from '@juyi/identity'
import {
  type CaseAction,
  type LetterCase,
  letterInputs,
  type PersonalDetails,
  parseFacts,
  type RemedyDates,
} from '@juyi/journey'
import {
  buildBook,
  formalLabel,
  type LetterInputs,
  type LetterTemplate,
  lettersBook,
  type RefusalRule,
  refusalIn,
  refusalsBook,
} from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, formatDay, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLANK, BLANK_DATE, type FilledLetter, fillLetter } from '../src/index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const letters = lettersBook(law, 'zh')
const refusals = refusalsBook(law, 'zh')
const books = [...law.places.keys()].map((code) => buildBook(code, law, undefined, 'zh'))
const TODAY = parseDay('2026-11-25') ?? 0

const idNumber = (() => {
  const digits = '99000019610305004'
  return `${digits}${checkCharacter(digits)}`
})()

/** Everything a person can tell of themself. */
const DETAILS: PersonalDetails = {
  'person.name': '竹子',
  'person.idNumber': idNumber,
  'person.phone': '00000000000',
  'person.residence': '青竹街道一号',
  'person.hukouAddress': '石桥乡二号',
  'person.postcode': '000000',
  'person.email': 'zhuzi@example.org',
  'person.employer': '竹器厂',
  'person.landlord': '石先生',
  'person.landlordPhone': '00000000001',
  'person.office': '青竹街道窗口',
  'person.police': '青竹公安局',
  'person.government': '青竹区人民政府',
}

const LOG: readonly CaseAction[] = [
  { id: 'a', kind: 'registered', on: '2026-02-20' },
  { id: 'b', kind: 'submitted', what: 'application', on: '2026-10-08' },
  { id: 'c', kind: 'supplementNoticed', missing: '房东签字', on: '2026-10-09' },
  { id: 'd', kind: 'refused', words: '房东没来', on: '2026-10-20' },
  { id: 'e', kind: 'moved', on: '2026-10-21' },
  { id: 'f', kind: 'struck', entry: 'e', on: '2026-10-22' },
]

const DATES: RemedyDates = {
  toldOn: parseDay('2026-10-20'),
  limitEndsOn: parseDay('2026-10-23'),
  rightsToldOn: null,
}
const FACTS = {
  movedInOn: '2026-02-18',
  registeredOn: '2026-02-20',
  dwelling: 'rented',
  birthDate: '1961-03-05',
  documents: { lease: true, idCard: true },
}

type Book = (typeof books)[number]

const caseIn = (book: Book, rule: RefusalRule, more: Partial<LetterCase> = {}): LetterCase => ({
  book,
  words: letters.words,
  facts: parseFacts(FACTS, book, TODAY),
  details: DETAILS,
  log: LOG,
  refusal: { rule },
  dates: DATES,
  today: TODAY,
  ...more,
})

/** Whatever a letter asks of a person for itself alone. */
function ownOf(letter: LetterTemplate): LetterInputs {
  const text = { text: '竹编', date: '2026-12-01', flag: true, list: ['竹篮', '竹席'], cites: [] }
  return Object.fromEntries(
    Object.entries(letter.inputs).flatMap(([name, { from, kind }]) =>
      from === undefined ? [[name, text[kind]]] : [],
    ),
  )
}

const fill = (letter: LetterTemplate, of: LetterCase, own: LetterInputs): FilledLetter =>
  fillLetter(
    letter,
    letterInputs(letter, of, own),
    { ...letters.citations, ...of.book.citations, ...refusals.citations },
    formatDay(of.today),
  )

const textOf = ({ title, addressee, blocks, attachments, signature, date }: FilledLetter): string =>
  [title, addressee, ...blocks.map(({ text }) => text), ...attachments, ...signature, date ?? ''].join('\n')

/** What no letter may show, whatever was known. */
function expectWhole(letter: FilledLetter, where: string): void {
  const text = textOf(letter)
  expect(text, where).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|null|NaN/)
  expect(text, where).not.toMatch(/。。|，。|、。|：。|，，|“”|（）|；。|\n\n/)
  expect(
    letter.blocks.every(({ text: words }) => words.trim() !== ''),
    where,
  ).toBe(true)
}

/** Every letter that a refusal offers, in every place. */
const offered = books.flatMap((book) =>
  refusals.refusals.flatMap((rule) =>
    [...new Set(rule.routes.flatMap(({ letter }) => (letter === undefined ? [] : [letter])))].map((id) => ({
      book,
      rule,
      letter: letters.letters[id],
      where: `${book.place.code} ${rule.id} ${id}`,
    })),
  ),
)

/** Thousands of letters take seconds on a busy machine. */
const PATIENTLY = { timeout: 60_000 }

describe('for every refusal in every place', PATIENTLY, () => {
  test('each letter that is offered is there', () => {
    expect(offered.length).toBeGreaterThan(5000)
    for (const { letter, where } of offered) expect(letter, where).toBeDefined()
  })

  test('a letter of which everything is known has nothing to fill in by hand', () => {
    for (const { book, rule, letter, where } of offered) {
      if (letter === undefined) continue
      const filled = fill(letter, caseIn(book, rule), ownOf(letter))
      expect(filled.blanks, where).toEqual([])
      expectWhole(filled, where)
    }
  })

  test('a letter of which nothing is known has a line for everything that has to stand in it', () => {
    for (const { book, rule, letter, where } of offered) {
      if (letter === undefined) continue
      const nothing = caseIn(book, rule, {
        facts: parseFacts({}, book, TODAY),
        details: {},
        log: [],
        dates: {},
      })
      const filled = fill(letter, nothing, {})
      expectWhole(filled, where)
      const text = textOf(filled)
      if (filled.blanks.length > 0)
        expect(text.includes(BLANK) || text.includes(BLANK_DATE), where).toBe(true)
      const labels = Object.values(letter.inputs).flatMap(({ required, label }) => (required ? [label] : []))
      for (const blank of filled.blanks) expect(labels, where).toContain(blank)
    }
  })

  test('what the rule of the place is stands in the letter where it is confirmed law in force, and nowhere else', () => {
    for (const { book, rule, letter, where } of offered) {
      if (letter?.inputs.rule === undefined) continue
      const text = textOf(fill(letter, caseIn(book, rule), ownOf(letter)))
      for (const cite of refusalIn(rule, book.place.chain).cites) {
        const citation = refusals.citations[cite]
        if (citation === undefined) throw new Error(`${where}: ${cite} leads nowhere`)
        const { statute, confidence, to, label } = citation
        const firm = statute && confidence === 'high' && (to === undefined || to >= formatDay(TODAY))
        if (firm) expect(text, `${where} ${cite}`).toContain(formalLabel(label))
      }
    }
  })
})

test('a letter names no citation that is unconfirmed, no law, or out of force', PATIENTLY, () => {
  const cited = [...Object.values(refusals.citations), ...Object.values(letters.citations)]
  const isFirm = ({ statute, confidence, to }: (typeof cited)[number]): boolean =>
    statute && confidence === 'high' && (to === undefined || to >= formatDay(TODAY))
  const firm = cited.filter(isFirm).map(({ label }) => formalLabel(label))
  // 第九条 stands in 第九条第一款 too, and may be meant as part of that.
  const forbidden = refusals.refusals
    .flatMap(({ cites, places }) => [...cites, ...Object.values(places).flatMap((finding) => finding.cites)])
    .flatMap((cite) => refusals.citations[cite] ?? [])
    .filter((citation) => !isFirm(citation))
    .map(({ label }) => formalLabel(label))
    .filter((label) => !firm.some((one) => one.includes(label)))
  expect(new Set(forbidden).size).toBeGreaterThan(50)
  for (const { book, rule, letter, where } of offered) {
    if (letter === undefined) continue
    const text = textOf(fill(letter, caseIn(book, rule), ownOf(letter)))
    expect(
      forbidden.filter((label) => text.includes(label)),
      where,
    ).toEqual([])
  }
})

describe('whatever is known', () => {
  const day = (from: Day, to: Day) => fc.integer({ min: from, max: to })
  const words = fc.oneof(
    fc.constantFrom('竹子', '𠮷野 㛃', '“引号”', '{{name}}', '#set page()', '<b>&amp;', '一\n二', ' '),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const anyCase = fc.record({
    at: fc.nat(offered.length - 1),
    details: fc.record(Object.fromEntries(Object.keys(DETAILS).map((source) => [source, words])), {
      requiredKeys: [],
    }),
    said: fc.option(words, { nil: undefined }),
    dates: fc.record(
      {
        toldOn: day(TODAY - 400, TODAY),
        noticeOn: day(TODAY - 400, TODAY),
        limitEndsOn: day(TODAY - 100, TODAY + 100),
        rightsToldOn: fc.option(day(TODAY - 400, TODAY), { nil: null }),
      },
      { requiredKeys: [] },
    ),
    cutoff: fc.option(day(TODAY, TODAY + 60), { nil: undefined }),
    log: fc.subarray([...LOG]),
    own: fc.dictionary(
      fc.constantFrom('reasons', 'situation', 'records', 'why'),
      fc.array(words, { maxLength: 3 }),
    ),
  })

  test('a letter is whole, and says of each line left to fill in what belongs there', () => {
    fc.assert(
      fc.property(anyCase, ({ at, details, said, own, ...known }) => {
        const one = offered[at]
        if (one?.letter === undefined) throw new Error('no letter')
        const { book, rule, letter } = one
        const of = caseIn(book, rule, {
          ...known,
          details,
          refusal: { rule, ...(said === undefined ? {} : { said }) },
        })
        const filled = fill(letter, of, own)
        for (const { text } of filled.blocks) expect(text.trim()).not.toBe('')
        const required = Object.values(letter.inputs).filter((input) => input.required)
        expect(required.map(({ label }) => label)).toEqual(expect.arrayContaining([...filled.blanks]))
        if (details['person.name']?.trim() === '竹子' && letter.inputs.applicant?.from === 'person.name')
          expect(textOf(filled)).toContain('竹子')
      }),
      { numRuns: 1000 },
    )
  })
})

test('every input that the law says the case supplies is supplied by some case', () => {
  const supplied = new Set<string>()
  const [book] = books
  const [rule] = refusals.refusals
  if (book === undefined || rule === undefined) throw new Error('no law')
  const silent: Partial<LetterCase> = { dates: { limitEndsOn: TODAY - 3 } }
  for (const letter of Object.values(letters.letters)) {
    for (const more of [{}, silent, { cutoff: TODAY + 3 }]) {
      const inputs = letterInputs(letter, caseIn(book, rule, more), {})
      for (const [name, value] of Object.entries(inputs))
        if (value !== undefined && value !== false) supplied.add(`${letter.id}.${name}`)
    }
  }
  const promised = Object.values(letters.letters).flatMap((letter) =>
    Object.entries(letter.inputs).flatMap(([name, { from }]) =>
      from === undefined ? [] : [`${letter.id}.${name}`],
    ),
  )
  expect(promised.filter((one) => !supplied.has(one))).toEqual([])
})

describe('of what happened', () => {
  const reconsideration = letters.letters.reconsideration
  if (reconsideration === undefined) throw new Error('no reconsideration')
  const [book] = books.filter(({ place }) => place.code === '330100')
  const rule = refusals.refusals.find(({ id }) => id === 'landlordMustCome')
  if (book === undefined || rule === undefined) throw new Error('no such place or refusal')

  test('a petition tells the days in order, and nothing that was struck', () => {
    const facts = letterInputs(reconsideration, caseIn(book, rule), {}).facts
    expect(facts).toEqual([
      '2026年2月20日，办好了居住登记',
      '2026年10月8日，向窗口提交了材料',
      '2026年10月9日，窗口要求补交材料：房东签字',
      '2026年10月20日，窗口答复不予办理：房东没来',
    ])
  })

  test('sex and date of birth come from the identity number', () => {
    const inputs = letterInputs(reconsideration, caseIn(book, rule), {})
    expect(inputs).toMatchObject({
      gender: '女',
      birthDate: '1961-03-05',
      rightsNotTold: true,
      silent: false,
    })
  })

  test('who was told "no" is quoted, who waits is called silent', () => {
    const waiting = caseIn(book, rule, { dates: { limitEndsOn: TODAY - 3 } })
    expect(letterInputs(reconsideration, waiting, {})).toMatchObject({
      silent: true,
      heard: undefined,
      dueOn: '2026-11-22',
    })
    const text = textOf(fill(reconsideration, waiting, {}))
    expect(text).toContain('没有在期限内答复')
    expect(text).not.toContain('得到的答复')
  })

  test('what the person writes for a letter goes before what the case says', () => {
    expect(letterInputs(reconsideration, caseIn(book, rule), { heard: '不办' }).heard).toBe('不办')
    expect(letterInputs(reconsideration, caseIn(book, rule), { heard: ' ' }).heard).toBe('房东要到场')
  })
})
