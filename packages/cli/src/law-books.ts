import { type Division, fullDivisionName } from '@juyi/identity'
import { buildBook, type Language, type LawBook, LawError, type LawSources, lintStructure } from '@juyi/law'
import { Failure } from './failure.ts'
import { LANGUAGE } from './language.ts'
import {
  keepBook,
  keepPlaces,
  keptBook,
  keptPlaces,
  type LawState,
  lawState,
  type OwnPlace,
} from './law-cache.ts'
import { LAW_FOLDER, missingLawFile } from './law-folder.ts'
import { placesCalled, plainEnglish } from './place-search.ts'

/** The law and the state of its files just before they were read: what is made from it is kept under that state. */
let loaded: { readonly sources: LawSources; readonly state: LawState | undefined } | undefined

/** The law, read once and sound in structure; `LawError` names every spot that is not. */
export async function law(): Promise<LawSources> {
  return (await load()).sources
}

async function load(): Promise<NonNullable<typeof loaded>> {
  if (loaded !== undefined) return loaded
  assertLawFolder()
  const { loadLaw } = await import('@juyi/law/load')
  const state = lawState()
  const fresh = loadLaw(LAW_FOLDER)
  const errors = lintStructure(fresh).filter((finding) => finding.severity === 'error')
  if (errors.length > 0) throw new LawError(errors)
  loaded = { sources: fresh, state }
  return loaded
}

/** Says so when the folder of the law is not one. */
export function assertLawFolder(): void {
  const missing = missingLawFile()
  if (missing === undefined) return
  throw new Failure({
    zh: `规则文件夹「${LAW_FOLDER}」里没有 ${missing}；把 JUYI_LAW 设为放规则的文件夹，或者不设`,
    en: `The folder of rules “${LAW_FOLDER}” has no ${missing}; set JUYI_LAW to a folder of rules, or do not set it`,
  })
}

/** The places with files of their own. */
export async function ownPlaces(): Promise<readonly OwnPlace[]> {
  const now = lawState()
  const kept = now && keptPlaces(now)
  if (kept !== undefined) return kept
  const { sources, state } = await load()
  const places = [...sources.places.values()].map(
    ({ code, name, short, english = name }): OwnPlace => ({ code, name, short, english }),
  )
  if (state !== undefined) keepPlaces(places, state)
  return places
}

/**
 * Everything that holds in a place, in one language. Reading and checking the whole law takes most of the time of an
 * answer, so a book is made once and kept until something that it is made from changes.
 */
export async function bookOf(place: Division, language: Language = LANGUAGE): Promise<LawBook> {
  const now = lawState()
  const kept = now && keptBook(place.code, language, now)
  if (kept !== undefined) return kept
  const { sources, state } = await load()
  const book = buildBook(place.code, sources, nameIn(language, place, sources), language)
  if (state !== undefined) keepBook(book, state)
  return book
}

/** What a place is called in a language: what the law calls it, for another kind of permit too. */
function nameIn(language: Language, { code, name }: Division, { places }: LawSources): string {
  const own = places.get(code.slice(0, 6))
  return (language === 'zh' ? own?.name : own?.english) ?? name
}

/**
 * The place that a code or a name means; a name that fits several places is an error that lists them. With another
 * kind of permit (`hkmt`) it is the place as that permit's rules see it.
 */
export async function placeNamed(text: string | undefined, permit?: string): Promise<Division> {
  const place = await namedPlace(text?.trim() ?? '')
  if (/^(71|81|82)/.test(place.code)) {
    throw new Failure({
      zh: `--place：${place.name}不发居住证；写内地的地方，例如 --place 440300`,
      en: `--place: “${text?.trim()}” issues no residence permits; write a place on the mainland, e.g. --place 440300`,
    })
  }
  if (permit === undefined) return place
  const kinds = new Set((await ownPlaces()).flatMap(({ code }) => code.split('-')[1] ?? []))
  if (!kinds.has(permit)) {
    throw new Failure({
      zh: `--permit：没有「${permit}」这种证；可以写 ${[...kinds].join('、')}，不写就是普通居住证`,
      en: `--permit: there is no permit “${permit}”; you can write ${[...kinds].join(', ')}; without it, it is the ordinary residence permit`,
    })
  }
  return { code: `${place.code}-${permit}`, name: place.name }
}

async function namedPlace(wanted: string): Promise<Division> {
  if (wanted === '') {
    throw new Failure({
      zh: '--place：没有写地方；写代码或名称，例如 --place 330100 或 --place 杭州',
      en: '--place: there is no place; write a code or a name, e.g. --place 330100, --place 杭州 or --place Hangzhou',
    })
  }
  const own = (await ownPlaces()).find(
    ({ code, name, short, english }) =>
      !code.includes('-') &&
      ([code, name, short].includes(wanted) || plainEnglish(english) === plainEnglish(wanted)),
  )
  if (own !== undefined) return { code: own.code, name: own.name }
  const [first, ...more] = placesCalled(wanted)
  if (first === undefined) {
    throw new Failure({
      zh: `--place：不认识「${wanted}」；写六位行政区划代码或名称，例如 --place 330100 或 --place 杭州`,
      en: `--place: “${wanted}” is not known; write the code of six digits or the name in Chinese, e.g. --place 330100 or --place 杭州; only places with rules of their own are known in English, e.g. --place Hangzhou`,
    })
  }
  if (more.length > 0) {
    const list = [first, ...more].map(({ code }) => `${code} ${fullDivisionName(code)}`)
    throw new Failure({
      zh: `--place：叫「${wanted}」的地方不止一个：${list.join('、')}；请写代码`,
      en: `--place: several places are called “${wanted}”: ${list.join(', ')}; write the code`,
    })
  }
  return first
}
