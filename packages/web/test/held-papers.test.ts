import { expect, test } from 'vitest'
import { withFile, withoutFile, withSpan } from '../src/papers/held-papers.ts'
import { EMPTY_PLACE, isEmptyPlace, type PaperFile, parsePlaceRecord } from '../src/store/place-record.ts'

const file = (id: string): PaperFile => ({ id, name: `${id}.jpg`, bytes: 1000, kind: 'jpeg' })

test('a photo of a paper ticks it, because whoever has a photo of it has the paper', () => {
  const place = withFile(EMPTY_PLACE, 'lease', file('a'))
  expect(place.answers.documents).toEqual({ lease: true })
  expect(place.papers.lease?.files.map(({ id }) => id)).toEqual(['a'])
})

test('taking the last photo away leaves the tick, and nothing else', () => {
  const place = withoutFile(withFile(EMPTY_PLACE, 'lease', file('a')), 'lease', 'a')
  expect(place.papers).toEqual({})
  expect(place.answers.documents).toEqual({ lease: true })
})

test('taking one photo away leaves the others and the dates', () => {
  const two = withFile(withFile(EMPTY_PLACE, 'lease', file('a')), 'lease', file('b'))
  const place = withoutFile(withSpan(two, 'lease', { from: '2026-03-01' }), 'lease', 'a')
  expect(place.papers.lease).toEqual({ files: [file('b')], from: '2026-03-01' })
})

test('new dates replace the old ones whole: an end that was taken away does not stay', () => {
  const ended = withSpan(EMPTY_PLACE, 'lease', { from: '2026-03-01', to: '2026-09-30' })
  expect(withSpan(ended, 'lease', { from: '2026-04-01' }).papers.lease).toEqual({
    files: [],
    from: '2026-04-01',
  })
})

test('dates that are taken away leave nothing behind where there is no photo', () => {
  const dated = withSpan(EMPTY_PLACE, 'lease', { from: '2026-03-01' })
  expect(isEmptyPlace(withSpan(dated, 'lease', undefined))).toBe(true)
})

test('what is kept of a paper is read again as it was written', () => {
  const place = withSpan(withFile(EMPTY_PLACE, 'lease', { ...file('a'), pages: 3 }), 'lease', {
    from: '2026-03-01',
    to: '2027-02-28',
  })
  expect(parsePlaceRecord(JSON.parse(JSON.stringify(place)))).toEqual(place)
})
