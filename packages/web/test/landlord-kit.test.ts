import type { LawBook } from '@juyi/law'
import { dayOf } from '@juyi/rules'
import { expect, test } from 'vitest'
import { KIT_HEADS, landlordKit, messageFrom } from '../src/papers/landlord-kit.ts'
import { landlordMessage } from '../src/words/zh/papers.ts'
import { bookOf, PLACES } from './papers-law.ts'

const today = dayOf({ year: 2026, month: 11, day: 25 })
const national = bookOf('000000')

type Registration = LawBook['registration'][number]

/** The national book with registration rules of our own. */
function bookWith(rules: readonly Partial<Registration>[]): LawBook {
  const [model] = national.registration
  if (model === undefined) throw new Error('no registration rule')
  const { dwellings: _, landlord: _marked, ...plain } = model
  return {
    ...national,
    acts: [],
    registration: rules.map((rule, i) => ({ ...plain, id: `r${i}`, confidence: 'high', ...rule })),
  }
}

test('whoever owns the home, or has not said how they live, needs no kit', () => {
  expect(landlordKit(national, 'owned', today)).toBe(undefined)
  expect(landlordKit(national, undefined, today)).toBe(undefined)
  expect(landlordKit(national, 'rented', today)?.hosted).toBe(false)
  expect(landlordKit(national, 'relatives', today)?.hosted).toBe(true)
})

test('a statement about other kinds of dwelling is left out', () => {
  const book = bookWith([
    { landlord: 'duty', dwellings: ['hotel'], says: '旅馆的事' },
    { landlord: 'duty', dwellings: ['rented'], says: '租房的事' },
    { landlord: 'duty', says: '都要做的事' },
  ])
  expect(landlordKit(book, 'rented', today)?.heads.duty.map(({ says }) => says)).toEqual([
    '租房的事',
    '都要做的事',
  ])
})

test('what is confirmed stands before what is not', () => {
  const book = bookWith([
    { landlord: 'penalty', confidence: 'low', says: '听说的' },
    { landlord: 'penalty', says: '读到的' },
  ])
  expect(landlordKit(book, 'rented', today)?.heads.penalty.map(({ says }) => says)).toEqual([
    '读到的',
    '听说的',
  ])
})

test('filing the lease is the landlord’s to do, and the tenant’s where he does not, for rented homes only', () => {
  const book: LawBook = { ...national, registration: [] }
  const rented = landlordKit(book, 'rented', today)?.heads
  expect(rented?.duty.map(({ id }) => id)).toEqual(['fileLease'])
  expect(rented?.without.map(({ id }) => id)).toEqual(['fileLeaseYourself'])
  const hosted = landlordKit(book, 'friends', today)?.heads
  expect(hosted?.duty).toEqual([])
  expect(hosted?.without).toEqual([])
})

test('an act that rests on the article of a statement does not say it again', () => {
  const cites = national.acts.find(({ id }) => id === 'fileLease')?.cites ?? []
  const book = { ...bookWith([{ landlord: 'duty', cites, says: '去备案' }]), acts: national.acts }
  expect(landlordKit(book, 'rented', today)?.heads.duty.map(({ says }) => says)).toEqual(['去备案'])
})

test('the message has confirmed duties and costs with their source, and never a penalty', () => {
  const [cite] = Object.keys(national.citations)
  if (cite === undefined) throw new Error('no citation')
  const book = bookWith([
    { landlord: 'duty', cites: [cite], says: '三天内报一下' },
    { landlord: 'duty', cites: [cite], confidence: 'medium', says: '还没核实的事' },
    { landlord: 'cost', cites: [cite], says: '不收钱' },
    { landlord: 'penalty', cites: [cite], says: '要罚款' },
  ])
  const kit = landlordKit(book, 'rented', today)
  if (kit === undefined) throw new Error('no kit')
  const message = landlordMessage(messageFrom(kit, book))
  expect(message).toContain(`· 三天内报一下（${book.citations[cite]?.label}）`)
  expect(message).toContain('· 不收钱')
  expect(message).not.toContain('还没核实的事')
  expect(message).not.toContain('罚')
})

test('without anything confirmed the message is still a whole request', () => {
  const message = landlordMessage({ hosted: true, permit: '居住证', duties: [], costs: [] })
  expect(message).toContain('您好')
  expect(message).not.toContain('规定')
})

test.each(PLACES)(
  'in %s every statement that a tenant may show has a source, or is not called confirmed',
  (code) => {
    const kit = landlordKit(bookOf(code), 'rented', today)
    const said = KIT_HEADS.flatMap((head) => kit?.heads[head] ?? [])
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ cites, confidence }) => cites.length === 0 && confidence === 'high')).toEqual([])
  },
)
