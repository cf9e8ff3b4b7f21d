import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../src/build-book.ts'
import { claimsBook } from '../src/claims-book.ts'
import type { Language } from '../src/language.ts'
import { loadLaw } from '../src/load/index.ts'
import { refusalsBook } from '../src/refusals-book.ts'
import { lawOf, mirrorLake, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'
const FACTS = 'facts.yaml'

/** Changes one after the other. */
function changed(...changes: readonly (readonly [file: string, from: string, to: string])[]) {
  return changes.reduce((files, [file, from, to]) => withChange(file, from, to, files), mirrorLake)
}

const bilingual = lawOf(
  changed(
    [
      NATION,
      'credential: { says: 借书证, name: 借书证,',
      'credential: { says: 借书证, en: A library card, name: 借书证, nameEn: Library card,',
    ],
    [
      NATION,
      'ordinary: { name: 读者号满半年,',
      'ordinary: { name: 读者号满半年, nameEn: Half a year, says: 满半年, en: Six months are up,',
    ],
    [NATION, 'is: trusted }', 'judgement: 馆员怎么看, en: The librarian decides }'],
    [NATION, 'name: 大厅,', 'name: 大厅, nameEn: The hall, photo: { says: 一张照片, en: One photo },'],
    [NATION, 'kind: legal,', 'kind: legal, afterwards: 可以催, afterwardsEn: You may ask,'],
    [
      CITY,
      '{ document: [idPaper, schoolNote],',
      '{ document: [idPaper, schoolNote], note: 孩子带这两样, noteEn: Both for children,',
    ],
    [
      FACTS,
      'question: 你是哪一种读者？',
      'question: 你是哪一种读者？\n    en: { question: What kind of reader are you?, options: { child: Child, adult: Adult, senior: Senior } }',
    ],
    [
      FACTS,
      'joinedOn: { type: date, question: 哪天办的读者号？, never: 没有办过',
      'joinedOn: { type: date, question: 哪天办的读者号？, never: 没有办过, en: { question: When did you join? }',
    ],
    [FACTS, 'assume: 读者号没有注销', 'assume: 读者号没有注销, en: You stay a reader'],
    [FACTS, 'relations: {', 'relationsEn: { parent: Parent }\nrelations: {'],
    [
      FACTS,
      'actors: {',
      'whatIf:\n  joinToday: { says: 我今天办读者号, en: I join today, sets: { joinedOn: today }, when: { fact: reader, in: [adult] } }\nactorsEn: { host: Your host }\nactors: {',
    ],
    [
      'documents.yaml',
      'readerSlip: { name: 读者号回执,',
      'readerSlip: { name: 读者号回执, en: Reader slip, checks: [日期], checksEn: [The date],',
    ],
  ),
)

const book = (language: Language, code = '990100') => buildBook(code, bilingual, undefined, language)

describe('a book in English', () => {
  const english = book('en')

  test('says in English what has English words', () => {
    expect(english.credential).toMatchObject({ says: 'A library card', name: 'Library card' })
    expect(english.routes[0]).toMatchObject({
      name: 'Half a year',
      says: 'Six months are up',
      condition: { says: 'Six months are up' },
    })
    expect(english.channels[0]).toMatchObject({ name: 'The hall', photo: { says: 'One photo' } })
    expect(english.clocks[0]?.afterwards).toBe('You may ask')
    expect(english.requirements[1]?.anyOf[1]?.note).toBe('Both for children')
    expect(english.facts.reader).toMatchObject({
      question: 'What kind of reader are you?',
      options: { child: 'Child', adult: 'Adult', senior: 'Senior' },
    })
    expect(english.assumptions.membership).toBe('You stay a reader')
    expect(english.whatIf[0]?.says).toBe('I join today')
    expect(english.documents.readerSlip).toMatchObject({ name: 'Reader slip', checks: ['The date'] })
  })

  test('says what a judgement is about', () => {
    expect(english.routes[1]?.condition).toMatchObject({ kind: 'judgement', says: 'The librarian decides' })
  })

  test('calls places by their English names, also those above', () => {
    expect(english.place).toMatchObject({ name: 'Mirror Lake', short: 'Mirror Lake' })
    expect(english.place.chain.at(-1)).toEqual({ code: '990100', name: 'Mirror Lake' })
  })

  test('keeps the Chinese of what has none, word by word', () => {
    expect(english.fees[0]?.says).toBe('不收费')
    expect(english.channels[0]?.says).toBe('大厅')
    expect(english.relations).toEqual({ parent: 'Parent', child: '子女' })
    expect(english.actors).toEqual({ self: '你自己', librarian: '馆员', host: 'Your host' })
    expect(english.facts.joinedOn).toMatchObject({ question: 'When did you join?', never: '没有办过' })
  })

  test('calls a place without rules of its own as it is told to', () => {
    expect(buildBook('990200', bilingual, 'Far Lake', 'en').place.name).toBe('Far Lake')
  })
})

test('the Chinese book is the one that there would be without English words', () => {
  const said = book('zh')
  expect(said.credential).toMatchObject({ says: '借书证', name: '借书证' })
  expect(said.place).toMatchObject({ name: '镜湖市', short: '镜湖' })
  expect(said.relations).toEqual({ parent: '父母', child: '子女' })
  expect(said.facts.joinedOn).not.toHaveProperty('en')
})

test('what may be tried out keeps today as a word, and whom it concerns as a condition', () => {
  expect(book('zh').whatIf).toEqual([
    {
      id: 'joinToday',
      says: '我今天办读者号',
      sets: { joinedOn: 'today' },
      when: { id: 'whatIf/joinToday', kind: 'in', fact: 'reader', values: ['adult'] },
    },
  ])
})

describe('over the whole law', () => {
  const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
  const built = (language: Language) => ({
    books: [...law.places.keys()].map((code) => buildBook(code, law, undefined, language)),
    refusals: refusalsBook(law, language),
    claims: claimsBook(law, language),
  })
  const chinese = built('zh')
  const english = built('en')

  test('nothing in an English book of law is Chinese, but for the terms in brackets or quotation marks', () => {
    const shown = english.books.flatMap(({ citations }) =>
      Object.values(citations).flatMap(({ label, gist }) => (gist === undefined ? [label] : [label, gist])),
    )
    const bare = shown.map((text) => text.replace(/\([^()]*\)|“[^”]*”/g, ''))
    expect(bare.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  test('no field of English words is left over in either language', () => {
    expect(
      [...keysIn(chinese), ...keysIn(english)].filter((key) => /^en$|^english$|[a-z]En$/.test(key)),
    ).toEqual([])
  })

  test('the English books differ in words alone', () => {
    expect(withoutWords(english)).toEqual(withoutWords(chinese))
    const rules = ({ books }: typeof chinese) =>
      books.map(({ vocabulary, citations, routes, questions }) => [
        vocabulary,
        Object.values(citations).map(({ label: _, gist: __, ...citation }) => citation),
        routes.map(({ id, cites, basis }) => [id, cites, basis]),
        questions,
      ])
    expect(rules(english)).toEqual(rules(chinese))
  })
})

function keysIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) keysIn(item, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      into.add(key)
      keysIn(item, into)
    }
  }
  return into
}

/** The same with every text left out; a list of texts may be longer in one language than in another. */
function withoutWords(value: unknown): unknown {
  if (typeof value === 'string') return 'words'
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? 'words' : value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutWords(item)]))
}

test('a rule called as something that every object has is read in either language', () => {
  const law = lawOf(
    changed([NATION, '  hasLoans: {', '  toString: {'], [FACTS, '  bornOn: {', '  valueOf: {']),
  )
  for (const language of ['zh', 'en'] as const) {
    const book = buildBook('990100', law, undefined, language)
    expect(book.scope.map(({ id, when }) => [id, when.kind])).toEqual([['toString', 'compare']])
    expect(book.facts.valueOf).toMatchObject({ type: 'date' })
  }
})
