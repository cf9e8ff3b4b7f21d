import { fileURLToPath } from 'node:url'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { expect, test } from 'vitest'
import { adaptBook } from '../src/law/adapt-book.ts'
import { indexPlaces } from '../vite/place-index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const places = indexPlaces(law.places)

/** As it arrives in the browser. */
function sent<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value))
  return copy
}

test('every place without rules of its own gets the book that the law would build for it', () => {
  for (const { code, name, book } of places.filter((place) => place.book !== place.code)) {
    const adapted = adaptBook(sent(buildBook(book, law)), code, name)
    expect(adapted, `${code} ${name}`).toEqual(sent(buildBook(code, law, name)))
  }
}, 60_000)

test('every place with a file can be chosen, but for the nation as a whole', () => {
  const own = places.filter((place) => place.book === place.code).map(({ code }) => code)
  expect(own.sort()).toEqual(
    [...law.places.keys()].filter((code) => code !== '000000' && !code.includes('-')).sort(),
  )
})
