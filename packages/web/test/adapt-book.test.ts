import { buildBook } from '@juyi/law'
import { expect, test } from 'vitest'
import { adaptBook } from '../src/law/adapt-book.ts'
import { indexPlaces } from '../vite/place-index.ts'
import { law } from './law.ts'

const places = indexPlaces(law.places, () => ({}))

/** As it arrives in the browser. */
function sent<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value))
  return copy
}

test.for(['zh', 'en'] as const)(
  'every place without rules of its own gets the book that the law would build for it: %s',
  { timeout: 60_000 },
  (language) => {
    const books = new Map<string, ReturnType<typeof buildBook>>()
    for (const { code, book, ...place } of places.filter((one) => one.book !== one.code)) {
      const name = language === 'zh' ? place.name : place.english
      const above = books.get(book) ?? sent(buildBook(book, law, undefined, language))
      books.set(book, above)
      expect(adaptBook(above, code, name), `${code} ${name}`).toEqual(
        sent(buildBook(code, law, name, language)),
      )
    }
  },
)

test('every place with a file is in the index', () => {
  const own = places.filter((place) => place.book === place.code).map(({ code }) => code)
  expect(own.sort()).toEqual([...law.places.keys()].filter((code) => !code.includes('-')).sort())
})
