import type { LawBook } from './book.ts'
import { buildBook } from './build-book.ts'
import type { Language } from './language.ts'
import { type LawSources, nearest } from './sources.ts'

/** The kind of file under which another place's rules stand in while they are applied here; no file is called so. */
const STAND_IN = 'compared'

/**
 * The rules of one place as if they were those of another: the same routes and times, with "here" meaning the other
 * place. So two rules can be compared that each speak of their own city. Throws `LawError` if the law is wrong.
 *
 * @param of the place whose rules they are
 * @param to the place to which they are applied
 */
export function appliedTo(of: string, to: string, law: LawSources, language: Language = 'zh'): LawBook {
  const parent = law.places.get(nearest(of, law.places))
  if (parent === undefined) return buildBook(of, law, undefined, language)
  const own = law.places.get(to)
  const code = `${to.slice(0, 6)}-${STAND_IN}`
  const standIn = {
    code,
    name: parent.name,
    short: parent.short,
    ...(parent.english === undefined ? {} : { english: parent.english }),
    ...(own?.area === undefined ? {} : { area: own.area }),
    parent: parent.code,
    checked: parent.checked,
    reviewBy: parent.reviewBy,
    layer: {},
    terms: {},
  }
  return buildBook(code, { ...law, places: new Map([...law.places, [code, standIn]]) }, undefined, language)
}
