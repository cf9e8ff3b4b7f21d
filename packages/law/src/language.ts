/** The languages in which the law can be read. What has no English words yet is read in Chinese. */
export type Language = 'zh' | 'en'

/** One sentence in every language; the two stand side by side so that neither is forgotten. */
export type InWords = Readonly<Record<Language, string>>

/** Nothing, in every language. */
export const NOTHING: InWords = { zh: '', en: '' }

/** What is said one after another, in every language. */
export function joined(...parts: readonly InWords[]): InWords {
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') }
}

/**
 * Of which field `en` is the English, by kind of file: of the first of these that stands beside it. The English of
 * every other field stands under its own name: `nameEn` beside `name`.
 */
export const EN_OF = {
  place: ['says', 'judgement'],
  facts: ['says', 'assume'],
  documents: ['name'],
  implications: ['says'],
  refusals: ['says'],
  ways: ['says'],
  claims: ['says'],
  letter: ['label'],
  statute: ['gist'],
  sources: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * What a file of law says, in one language alone: in English the English words stand in the place of the Chinese
 * ones, wherever there are some, and in either case no field of English words is left over. `en` is the English
 * of the first of the named fields that stands beside it; a record at `en`, and every `…En`, that of the fields
 * called the same.
 */
export function inLanguage<T>(said: T, language: Language, ...named: readonly string[]): T {
  // What comes from a file of law is plain data, so that a copy of it is of its type.
  return JSON.parse(JSON.stringify(said), (_key, value: unknown) =>
    isRecord(value) ? oneLanguage(value, language, named) : value,
  )
}

type Fields = Readonly<Record<string, unknown>>

function oneLanguage(fields: Fields, language: Language, named: readonly string[]): Fields {
  const kept: Record<string, unknown> = {}
  const english: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const of = englishOf(key, fields, named)
    if (of === undefined) kept[key] = value
    else if (typeof of === 'string') english[of] = value
    else Object.assign(english, value)
  }
  return language === 'zh' ? kept : overlaid(kept, english)
}

/** The field whose English stands under a key, or the record of such fields; undefined for what is no English. */
function englishOf(key: string, fields: Fields, named: readonly string[]): string | Fields | undefined {
  const value = fields[key]
  if (key === 'en') return isRecord(value) ? value : (named.find((one) => Object.hasOwn(fields, one)) ?? key)
  if (!key.endsWith('En')) return undefined
  const of = key.slice(0, -2)
  return Object.hasOwn(fields, of) ? of : undefined
}

/** English words where there are Chinese ones; of records, such as options, each entry for itself. */
function overlaid(fields: Fields, english: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      // A field may be called as something that every object has.
      const other = Object.hasOwn(english, key) ? english[key] : undefined
      if (other === undefined) return [key, value]
      return [key, isRecord(value) && isRecord(other) ? overlaid(value, other) : other]
    }),
  )
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
