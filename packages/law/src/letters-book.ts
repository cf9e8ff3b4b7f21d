import { type Citation, resolveCitation, unresolvedMessage } from './cite.ts'
import { EN_OF, inLanguage, type Language } from './language.ts'
import { templateCitations } from './letter-citations.ts'
import type { CASE_SOURCES, LetterSource, LetterWords, PERSON_SOURCES } from './schema/letter.ts'
import { LawError, type LawSources } from './sources.ts'

/** What is known for a letter, by the names of its inputs. Days are YYYY-MM-DD; citations are given by id. */
export type LetterInputs = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** What a letter has to be given. */
export interface LetterInputRule {
  /** What is asked, in the language of the book. */
  readonly label: string
  readonly kind: 'text' | 'date' | 'flag' | 'list' | 'cites'
  /** Without it the letter has a line to be filled in by hand. */
  readonly required: boolean
  /** A `PersonSource`, a `CaseSource`, or `fact.` and a fact; where it is not there, it is asked for this letter alone. */
  readonly from?: string
}

/** What a person tells of themself once, for every letter. */
export type PersonSource = (typeof PERSON_SOURCES)[number]

/** What follows from the case, the refusal and the day. */
export type CaseSource = (typeof CASE_SOURCES)[number]

/**
 * A letter that can be filled in. It is always Chinese, since it is handed in; what is said of it is in the language
 * of the book. Addressee, body, attachments, signature and date are templates; see `letter-template.ts`.
 */
export interface LetterTemplate {
  readonly id: string
  /** As it is printed. */
  readonly title: string
  /** What it is called, in the language of the book. */
  readonly name: string
  /** When it is used, in a sentence, in the language of the book. */
  readonly about: string
  readonly addressee: string
  /** Whether it addresses at the top, or at the end as petitions do (此致). */
  readonly addressed: 'top' | 'end'
  readonly inputs: Readonly<Record<string, LetterInputRule>>
  readonly body: string
  readonly attachments: readonly string[]
  readonly signature: readonly string[]
  readonly date?: string
}

/** Every letter by id, with what they cite; the same in every place, so that it is fetched once. */
export interface LettersBook {
  readonly letters: Readonly<Record<string, LetterTemplate>>
  /** What letters say of a case beside their own words. */
  readonly words: LetterWords
  /** In Chinese in either language, as they are printed. */
  readonly citations: Readonly<Record<string, Citation>>
}

/** The letters of the law, with what is said of them in one language. Throws `LawError` for a citation that leads nowhere. */
export function lettersBook(
  law: Pick<LawSources, 'letters' | 'letterWords' | 'statutes' | 'sources'>,
  language: Language,
): LettersBook {
  const citations: Record<string, Citation> = {}
  for (const letter of law.letters.values()) {
    for (const { cite } of letterTexts(letter).flatMap(({ text }) => templateCitations(text))) {
      const found = resolveCitation(cite, law.statutes, law.sources)
      if ('missing' in found)
        throw new LawError([
          { file: `letters/${letter.id}.md`, says: unresolvedMessage(cite, found.missing) },
        ])
      citations[cite] = found
    }
  }
  const letters = [...law.letters.values()].map((letter): [string, LetterTemplate] => [
    letter.id,
    templateOf(letter, language),
  ])
  return { letters: Object.fromEntries(letters), words: law.letterWords, citations }
}

function templateOf(letter: LetterSource, language: Language): LetterTemplate {
  const { title: name, about, inputs } = inLanguage(letter, language, ...EN_OF.letter)
  const { id, title, addressee, addressed, body, attachments, signature, date } = letter
  const rules = Object.entries(inputs).map(
    ([input, { label, kind, required, from }]): [string, LetterInputRule] => [
      input,
      { label, kind, required: required ?? kind !== 'flag', ...(from === undefined ? {} : { from }) },
    ],
  )
  return {
    id,
    title,
    name,
    about,
    addressee,
    addressed,
    inputs: Object.fromEntries(rules),
    body,
    attachments,
    signature,
    ...(date === undefined ? {} : { date }),
  }
}

/** The templates of a letter, and where in its head each stands; the body stands outside. */
export function letterTexts(
  letter: Pick<LetterSource, 'body' | 'addressee' | 'attachments' | 'signature' | 'date'>,
): readonly { readonly text: string; readonly path?: readonly (string | number)[] }[] {
  return [
    { text: letter.body },
    { text: letter.addressee, path: ['addressee'] },
    ...letter.attachments.map((text, i) => ({ text, path: ['attachments', i] })),
    ...letter.signature.map((text, i) => ({ text, path: ['signature', i] })),
    ...(letter.date === undefined ? [] : [{ text: letter.date, path: ['date'] }]),
  ]
}
