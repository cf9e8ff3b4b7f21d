import { shortName } from '@juyi/identity'
import { pinyin } from 'pinyin-pro'
import data from './place-names.json' with { type: 'json' }

/** What a place is called and how it is typed. */
export interface PlaceName {
  readonly short: string
  /** As it is typed, without spaces and tones, with v for ü. */
  readonly pinyin: string
  /** The first letters of its syllables. */
  readonly initials: string
  readonly english: string
}

interface Exception {
  readonly short?: string
  readonly says?: string
  readonly english?: string
}

const exceptions: ReadonlyMap<string, Exception> = new Map(Object.entries<Exception>(data.names))

/**
 * The names of a division. Its reading is that of the dictionary and its English name that reading, unless the file
 * of exceptions knows better: some characters are read differently in names, and some names come from another
 * language than Chinese.
 *
 * @param short the name as people say it, where that is known better than from the official name
 */
export function namesOf(name: string, short?: string): PlaceName {
  const brief = short ?? exceptions.get(name)?.short ?? withoutPeoples(shortName(name))
  const { says, english } = { ...exceptions.get(brief), ...exceptions.get(name) }
  const syllables = says?.split(' ') ?? pinyin(brief, { toneType: 'none', type: 'array' })
  return {
    short: brief,
    pinyin: typed(syllables.join('')),
    initials: typed(syllables.map((syllable) => syllable[0]).join('')),
    english: english ?? inLatin(syllables),
  }
}

/** 延边 for 延边朝鲜族: what is left when the peoples after which an autonomous place is named are taken away. */
function withoutPeoples(name: string): string {
  const people = data.peoples.find((one) => name.endsWith(one) && name.length - one.length >= 2)
  return people === undefined ? name : withoutPeoples(name.slice(0, -people.length))
}

function typed(letters: string): string {
  return letters.replaceAll('ü', 'v')
}

/** Names are written together; an apostrophe stands before a syllable that begins with a vowel: Xi'an. */
function inLatin(syllables: readonly string[]): string {
  const [first = '', ...rest] = syllables
  const written = first + rest.map((one) => (/^[aoe]/.test(one) ? `'${one}` : one)).join('')
  return written.charAt(0).toUpperCase() + written.slice(1)
}
