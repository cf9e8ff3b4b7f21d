import { Fragment } from 'preact'
import { say } from '../words/say.ts'
import { clausesOf } from './clauses.ts'

interface Props {
  readonly children: string
}

/** A sentence in which no date is torn apart at the end of a line. */
export function DatedText({ children }: Props) {
  return (
    <>
      {children
        .split(say.datePattern)
        .map((part, i) => (i % 2 === 1 ? <time key={part}>{part}</time> : part))}
    </>
  )
}

/** A headline that breaks between its clauses where it can, and never inside a date. */
export function Sentence({ children }: Props) {
  return (
    <span class="sentence">
      {clausesOf(children).map(({ words, gap }) => (
        <Fragment key={words}>
          <span class="clause">
            <DatedText>{words}</DatedText>
          </span>
          {gap}
        </Fragment>
      ))}
    </span>
  )
}
