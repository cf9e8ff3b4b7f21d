import { englishDay } from '@juyi/law'
import { count } from '../../../words/en/phrases.ts'
import type { LawWords } from '../zh/index.ts'

const confidence: LawWords['confidence'] = {
  high: 'confirmed',
  medium: 'unconfirmed',
  low: 'unconfirmed, not from an official source',
}

const list = (names: readonly string[]): string => names.join(', ')
const series = (parts: readonly string[]): string => parts.join('; ')
/** The law's own words end as sentences do; within another sentence they do not. */
const quote = (text: string): string => `“${text.replace(/[.。]$/, '')}”`

export const terms: Pick<
  LawWords,
  | 'date'
  | 'list'
  | 'series'
  | 'quote'
  | 'quotes'
  | 'either'
  | 'sentence'
  | 'labelled'
  | 'place'
  | 'confidence'
  | 'source'
  | 'sources'
  | 'json'
  | 'on'
  | 'about'
> = {
  date: englishDay,
  list,
  series,
  quote,
  quotes: (texts) => texts.map(quote).join(' and '),
  either: (texts) => texts.map(quote).join(' or '),
  sentence: (text) => `${text}.`,
  labelled: (label, what) => `${label}: ${what}`,
  place: (name, code) => `${name} (${code})`,
  confidence,
  source: (how, cites, checked) =>
    `${cites.length === 0 ? `No source found (${confidence[how]})` : `Source (${confidence[how]}): ${series(cites)}`}; checked ${checked}`,
  sources: ({ articles, shared, others, confidence: how }, brief) => {
    const sure = ` (${confidence[how]})`
    const found = [...articles, ...shared]
    if (found.length + others.length === 0) return `none found${sure}`
    if (found.length === 0) return `no article found, only: ${series(others)}${sure}`
    const counted =
      others.length === 0 ? [] : [`and ${count(others.length, 'source')} other than instruments`]
    const lead = articles.length === 0 ? 'no article of its own found; both rest on: ' : ''
    return `${lead}${series([...found, ...(brief ? counted : others)])}${sure}`
  },
  json: 'print JSON',
  on: 'the day as of which to compare; today where it is left out',
  about: 'the rules: check, worked cases, how sure they are, read, holidays, compare',
}
