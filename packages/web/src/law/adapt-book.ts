import { areaOf, type LawBook } from '@juyi/law'

/**
 * The book of a place without rules of its own, from the book of the nearest place above that has some. All that
 * is said stays as it is; only "here" moves: whoever has a household registration in this city is a local of this
 * city and not of the whole province. It gives what `buildBook` would give for the code.
 */
export function adaptBook(parent: LawBook, code: string, name: string): LawBook {
  const above = JSON.stringify(parent.place.area)
  const here = areaOf(code)
  const text = JSON.stringify(parent, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'within' in value && JSON.stringify(value) === above
      ? here
      : value,
  )
  const book: LawBook = JSON.parse(text)
  return {
    ...book,
    place: {
      code,
      name,
      short: name,
      coverage: 'parent',
      chain: parent.place.chain,
      area: here,
    },
  }
}
