import { letterInputs } from '@juyi/journey'
import type { LetterInputRule, LetterInputs, LetterTemplate } from '@juyi/law'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonRecord } from '../store/person-record.ts'
import { changeRecord } from '../store/shelf.ts'
import { changePlace } from '../store/use-record.ts'
import { write } from '../words/write.ts'
import { type FieldGroup, fieldGroup, isOfPerson } from './field-group.ts'
import type { letterCaseOf } from './letter-case.ts'
import { LetterField } from './letter-field.tsx'

interface Props {
  readonly letter: LetterTemplate
  readonly code: string
  readonly of: ReturnType<typeof letterCaseOf>
  /** What was written for this letter. */
  readonly written: Texts
}

type Texts = Readonly<Record<string, string>>

/** What a letter has to be told: what it still wants lies open, what is known and what may be left out is folded. */
export function LetterForm({ letter, code, of, written }: Props) {
  const supplied = letterInputs(letter, of, {})
  const fields = Object.entries(letter.inputs).map(([input, rule]) => {
    const ofPerson = isOfPerson(rule.from)
    const text = (ofPerson ? detailOf(of.details, rule.from) : written[input]) ?? ''
    return { input, rule, text, group: fieldGroup(rule, supplied[input]) }
  })
  const inGroup = (group: FieldGroup) => fields.filter((field) => field.group === group)
  const drawn = (group: FieldGroup) =>
    inGroup(group).map(({ input, rule, text }) => (
      <LetterField
        key={input}
        id={`letter-${input}`}
        rule={rule}
        text={text}
        known={isOfPerson(rule.from) ? undefined : knownText(supplied[input])}
        onType={(next) => keep(letter.id, code, input, rule, next)}
      />
    ))
  const hasWritten = (group: FieldGroup) => inGroup(group).some(({ text }) => text !== '')
  const [you, asked, known, optional] = [drawn('you'), drawn('letter'), drawn('known'), drawn('optional')]
  return (
    <>
      {you.length === 0 ? null : (
        <section>
          <h2>{write.letters.aboutYou}</h2>
          <p class="soft">{write.letters.aboutYouLead}</p>
          {you}
        </section>
      )}
      <section>
        <h2>{write.letters.thisLetter}</h2>
        {asked.length === 0 ? <p>{write.letters.nothingAsked}</p> : asked}
        {known.length === 0 ? null : (
          <Fold says={write.letters.known(known.length)} open={hasWritten('known')}>
            <p class="soft">{write.letters.knownLead}</p>
            {known}
          </Fold>
        )}
        {optional.length === 0 ? null : (
          <Fold says={write.letters.optional(optional.length)} open={hasWritten('optional')}>
            {optional}
          </Fold>
        )}
      </section>
    </>
  )
}

interface FoldProps {
  readonly says: string
  /** Whether it lies open when the page comes. */
  readonly open: boolean
  readonly children: ComponentChildren
}

function Fold({ says, open, children }: FoldProps) {
  const [asItCame] = useState(open)
  return (
    <details class="letter-fold" open={asItCame}>
      <summary>{says}</summary>
      {children}
    </details>
  )
}

/** What a case says by itself, to be seen in the empty field. */
function knownText(value: LetterInputs[string]): string | boolean | undefined {
  return typeof value === 'object' ? value.join('；') : value
}

function detailOf(details: PersonRecord['details'], source: string | undefined): string | undefined {
  return Object.entries(details).find(([one]) => one === source)?.[1]
}

/** Keeps what was typed: with the person what is told once, with the place what only this letter needs. */
function keep(letter: string, code: string, input: string, { from }: LetterInputRule, text: string): void {
  if (from !== undefined && isOfPerson(from)) {
    changeRecord((record) => ({ ...record, details: withText(record.details, from, text) }), 'afterPause')
  } else {
    changePlace(
      code,
      (now) => ({ ...now, letters: withLetter(now.letters, letter, input, text) }),
      'afterPause',
    )
  }
}

function withText(texts: Texts, key: string, text: string): Texts {
  const { [key]: _, ...others } = texts
  return text === '' ? others : { ...others, [key]: text }
}

function withLetter(
  letters: Readonly<Record<string, Texts>>,
  id: string,
  input: string,
  text: string,
): Readonly<Record<string, Texts>> {
  const { [id]: own = {}, ...others } = letters
  const next = withText(own, input, text)
  return Object.keys(next).length === 0 ? others : { ...others, [id]: next }
}
