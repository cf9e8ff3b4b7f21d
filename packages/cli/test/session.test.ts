import { fileURLToPath } from 'node:url'
import { assess, parseFacts } from '@juyi/journey'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { parseDay } from '@juyi/rules'
import { describe, expect, it } from 'vitest'
import {
  back,
  beginSession,
  currentQuestion,
  factsOf,
  numberOf,
  type Reply,
  type Session,
  withReply,
} from '../src/ask/session.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const book = buildBook('330100', law)
const on = parseDay('2026-11-23') ?? 0

const current = (session: Session) => currentQuestion(session, book, on)

function say(session: Session, fact: string, reply: Reply): Session {
  const taken = withReply(session, fact, reply, book, on)
  if ('problem' in taken) throw new Error(taken.problem)
  return taken.session
}

/** Answers every question in turn; what is not listed is not known. */
function goOn(session: Session, replies: Readonly<Record<string, Reply>>): Session {
  for (let at = session; ; ) {
    const fact = current(at)
    if (fact === null) return at
    at = say(at, fact, replies[fact] ?? 'unknown')
  }
}

const missing = (facts: Readonly<Record<string, unknown>>) =>
  assess(book, parseFacts(facts, book, on), on).missing

describe('a conversation', () => {
  it('asks what the answer asks for next', () => {
    const session = beginSession()
    expect(current(session)).toBe(missing({})[0])
    const later = say(session, 'hukouPlace', { value: '411503' })
    expect(current(later)).toBe(missing({ hukouPlace: '411503' })[0])
  })

  it('ends although nothing is known, asks nothing twice and nothing that only a file can tell', () => {
    const session = goOn(beginSession(), {})
    expect(current(session)).toBeNull()
    expect(factsOf(session)).toEqual({})
    for (const fact of session.replies.keys()) {
      expect(book.facts[fact]?.ask).toBe(true)
      expect(['intervals', 'months', 'people', 'items', 'permits']).not.toContain(book.facts[fact]?.type)
    }
  })

  it('asks nothing more once nothing can change the answer', () => {
    const session = say(beginSession({ applicantKind: 'mainland' }), 'hukouPlace', { value: '330106' })
    expect(current(session)).toBeNull()
  })

  it('what a file said is not asked', () => {
    const session = goOn(beginSession({ hukouPlace: '411503', registeredOn: '2026-08-01' }), {})
    expect([...session.replies.keys()]).not.toContain('hukouPlace')
    expect(factsOf(session)).toEqual({ hukouPlace: '411503', registeredOn: '2026-08-01' })
  })

  it('what is not known is no fact, and not asked again', () => {
    const first = current(beginSession())
    if (first === null) throw new Error('nothing asked')
    const session = say(beginSession(), first, 'unknown')
    expect(factsOf(session)).toEqual({})
    expect(current(session)).not.toBe(first)
  })

  it('none is a fact of its own', () => {
    expect(factsOf(say(beginSession(), 'registeredOn', { value: null }))).toEqual({ registeredOn: null })
  })
})

describe('going back', () => {
  const replies: Readonly<Record<string, Reply>> = {
    hukouPlace: { value: '411503' },
    registeredOn: { value: '2026-08-01' },
    dwelling: { value: 'rented' },
  }
  const whole = goOn(beginSession(), replies)
  const order = [...whole.replies.keys()]

  it('there is nothing before the first question', () => {
    const first = current(beginSession())
    expect(back(beginSession(), first ?? '')).toBeUndefined()
  })

  it('walks through all questions to the first, losing no answer', () => {
    let session = whole
    let at = ''
    const seen: string[] = []
    for (let before = back(session, at); before !== undefined; before = back(session, at)) {
      session = before
      at = current(session) ?? ''
      seen.unshift(at)
    }
    expect(seen).toEqual(order)
    expect(factsOf(session)).toEqual(factsOf(whole))
  })

  it('shows the answer that was given, and the number that the question had', () => {
    const session = back(whole, order[2] ?? '')
    expect(session && current(session)).toBe(order[1])
    expect(session?.replies.get(order[1] ?? '')).toEqual(whole.replies.get(order[1] ?? ''))
    expect(session && numberOf(session, order[1] ?? '')).toBe(2)
  })

  it('a changed answer changes only itself; then it goes on where it was', () => {
    const earlier = back(back(whole, '') ?? whole, 'dwelling') ?? whole
    expect(current(earlier)).toBe('registeredOn')
    const changed = say(earlier, 'registeredOn', { value: '2026-09-01' })
    expect(factsOf(changed)).toEqual({ ...factsOf(whole), registeredOn: '2026-09-01' })
    expect([...changed.replies.keys()]).toEqual(order)
    expect(order).not.toContain(current(changed))
  })

  it('a known answer can be made unknown', () => {
    const changed = say(whole, 'dwelling', 'unknown')
    expect(Object.keys(factsOf(changed))).toEqual(['hukouPlace', 'registeredOn'])
  })
})

describe('answers that cannot be true together', () => {
  it('the later one is not taken, and the words say why', () => {
    const session = say(beginSession(), 'birthDate', { value: '2020-01-01' })
    const taken = withReply(session, 'registeredOn', { value: '2019-01-01' }, book, on)
    expect(taken).toEqual({ problem: expect.stringMatching(/早于出生日期/) })
    expect(factsOf(session)).toEqual({ birthDate: '2020-01-01' })
  })
})
