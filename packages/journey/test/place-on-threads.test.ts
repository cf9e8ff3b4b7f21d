import { formatDay } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { PlaceOnDay } from '../src/assess-many.ts'
import { parseFacts } from '../src/index.ts'
import { PlaceOnThreads, shared } from '../src/threads/place-on-threads.ts'
import { book, day } from './law.ts'

const TODAY = day('2026-11-23')
const here = book('330100')
const rule = new PlaceOnDay(here, TODAY)
const newcomers = (count: number) =>
  rule.columns(
    Array.from({ length: count }, (_, i) =>
      parseFacts(
        { hukouPlace: '411503', registeredOn: formatDay(TODAY - (i % 400)), dwelling: 'owned' },
        here,
        TODAY,
      ),
    ),
  )

describe('answers on several threads', { timeout: 30_000 }, () => {
  test.each([1, 2, 3])('are those of one, by %i threads, asked several times at once', async (threads) => {
    await using place = new PlaceOnThreads(here, TODAY, threads)
    const crowds = [0, 1, 2, 1001].map(newcomers)
    const answers = await Promise.all(crowds.map((people) => place.answers(people)))
    expect(answers.map((one) => [...one])).toEqual(crowds.map((people) => [...rule.answers(people)]))
  })

  test('columns that are shared already are not copied again', () => {
    const once = shared(newcomers(3))
    expect(shared(once)).toBe(once)
  })

  test('what a thread cannot answer is an error, not silence', async () => {
    await using place = new PlaceOnThreads(here, TODAY, 1)
    const people = newcomers(2)
    await expect(place.answers({ ...people, data: [] })).rejects.toThrow('a column')
  })

  test('whoever waits when the threads are closed is told', async () => {
    const place = new PlaceOnThreads(here, TODAY, 1)
    const waiting = place.answers(newcomers(2))
    const told = expect(waiting).rejects.toThrow('the thread ended')
    await place.close()
    await told
    await expect(place.answers(newcomers(2))).rejects.toThrow('the thread ended')
  })
})
