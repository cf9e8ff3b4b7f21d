import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLawIndex, successors } from '../src/offline/law-index.ts'

/** A province with one city that has rules of its own and one that has not, by the digests of the files. */
function placesJson(province: string, city: string, other?: string) {
  return {
    places: [
      { code: '110000', book: '110000', file: `law/110000.${province}.json`, fileEn: 'law/110000.en.e.json' },
      { code: '110100', book: '110100', file: `law/110100.${city}.json` },
      other === undefined
        ? { code: '110200', book: '110000' }
        : { code: '110200', book: '110200', file: `law/110200.${other}.json` },
    ],
    files: { refusals: `law/refusals.${province}.json` },
  }
}

const BEFORE = readLawIndex(placesJson('a1', 'b1'))

describe('the law files of a new version', () => {
  test('every stored file has the one that plays its part, and nothing else is wanted', () => {
    const after = readLawIndex(placesJson('a2', 'b2'))
    expect([...successors(new Set(['law/110100.b1.json']), BEFORE, after)]).toEqual(['law/110100.b2.json'])
    expect([...successors(new Set(['law/refusals.a1.json']), BEFORE, after)]).toEqual([
      'law/refusals.a2.json',
    ])
    expect([...successors(new Set(['law/110000.en.e.json']), BEFORE, after)]).toEqual([
      'law/110000.en.e.json',
    ])
    expect([...successors(new Set(['law/110100.old.json']), BEFORE, after)]).toEqual([])
  })

  test('a city that had the rules of its province and now has its own gets its own', () => {
    const after = readLawIndex(placesJson('a1', 'b1', 'c1'))
    expect([...successors(new Set(['law/110000.a1.json']), BEFORE, after)].sort()).toEqual([
      'law/110000.a1.json',
      'law/110200.c1.json',
    ])
  })

  test('a city that no longer has rules of its own gets those of its province', () => {
    const before = readLawIndex(placesJson('a1', 'b1', 'c1'))
    expect([...successors(new Set(['law/110200.c1.json']), before, BEFORE)]).toEqual(['law/110000.a1.json'])
  })

  test('whatever another version of the app may have written, reading it does not fail', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        for (const file of readLawIndex(raw).values()) expect(file).toBeTypeOf('string')
      }),
    )
    expect(
      readLawIndex({ places: [null, { code: 1 }, { code: 'x', book: 'x', file: 7 }], files: [] }).size,
    ).toBe(0)
  })
})
