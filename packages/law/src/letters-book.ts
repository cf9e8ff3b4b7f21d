import { type Citation, resolveCitation, unresolvedMessage } from './cite.ts'
import { templateCitations } from './letter-citations.ts'
import type { LetterSource } from './schema/letter.ts'
import { LawError, type LawSources } from './sources.ts'

/** What a letter has to be given. */
export interface LetterInputRule {
  readonly label: string
  readonly kind: 'text' | 'date' | 'flag' | 'list' | 'cites'
  /** Without it the letter has a line to be filled in by hand. */
  readonly required: boolean
}

/** A letter that can be filled in. All texts but the title are templates; see `letter-template.ts`. */
export interface LetterTemplate {
  readonly id: string
  readonly title: string
  /** When it is used, in a sentence. */
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
  readonly citations: Readonly<Record<string, Citation>>
}

/** The letters of the law. Throws `LawError` for a citation that leads nowhere. */
export function lettersBook(law: Pick<LawSources, 'letters' | 'statutes' | 'sources'>): LettersBook {
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
  const letters = [...law.letters.values()].map(({ bodyLine: _, inputs, ...letter }): LetterTemplate => {
    const rules = Object.entries(inputs).map(
      ([name, { label, kind, required }]): [string, LetterInputRule] => [
        name,
        { label, kind, required: required ?? kind !== 'flag' },
      ],
    )
    return { ...letter, inputs: Object.fromEntries(rules) }
  })
  return { letters: Object.fromEntries(letters.map((letter) => [letter.id, letter])), citations }
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
