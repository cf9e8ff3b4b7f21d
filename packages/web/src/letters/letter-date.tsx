import { formatDay, parseDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { DateInputs } from '../questions/date-inputs.tsx'
import { readDate, type TypedDate, typedFrom } from '../questions/read-date.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly text: string
  /** What the letter says where nothing is written here, YYYY-MM-DD. */
  readonly known: string | undefined
  readonly onType: (text: string) => void
}

/** A day that a letter has to be told. What is half typed is kept too. */
export function LetterDate({ id, label, text, known, onType }: Props) {
  const [typed, setTyped] = useState<TypedDate>(() => typedDate(text))
  const parts = [typed.year, typed.month, typed.date]
  const read = readDate(typed, { future: true }, todayInChina())
  // While somebody types, nothing is wrong yet.
  const problem = 'problem' in read && parts.every((part) => part !== '') ? read.problem : undefined
  const knownDay = known === undefined ? undefined : parseDay(known)
  return (
    <div class="letter-field">
      <p class="label">{label}</p>
      {knownDay !== undefined && parts.every((part) => part === '') ? (
        <p class="soft">{write.letters.knownDay(say.day(knownDay))}</p>
      ) : null}
      <DateInputs
        id={id}
        words={label}
        typed={typed}
        invalid={problem !== undefined}
        onType={(next) => {
          setTyped(next)
          const now = readDate(next, { future: true }, todayInChina())
          onType('answer' in now ? now.answer : halfTyped(next))
        }}
      />
      {problem === undefined ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function typedDate(text: string): TypedDate {
  const day = parseDay(text)
  if (day !== undefined) return typedFrom(formatDay(day))
  const [year = '', month = '', date = ''] = text.split('-')
  return { year, month, date }
}

function halfTyped({ year, month, date }: TypedDate): string {
  return [year, month, date].every((part) => part === '') ? '' : `${year}-${month}-${date}`
}
