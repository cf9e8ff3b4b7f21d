import type { LawBook, Rule } from '@juyi/law'
import type { ComponentChildren } from 'preact'
import { Said } from './said.tsx'
import { SourcesOf } from './sources-of.tsx'

interface Props<R extends Rule> {
  readonly rules: readonly R[]
  readonly book: LawBook
  /** A word before the statement, for what kind it is. */
  readonly mark?: (rule: R) => string | undefined
  /** What follows from the statement for this person. */
  readonly more?: (rule: R) => ComponentChildren
}

/** Statements of the law, each with how sure it is and, on opening, where it is written. */
export function RuleList<R extends Rule>({ rules, book, mark, more }: Props<R>) {
  if (rules.length === 0) return null
  return (
    <ul class="card statements">
      {rules.map((rule) => {
        const word = mark?.(rule)
        return (
          <li key={`${rule.place} ${rule.id}`}>
            <p>
              {word === undefined ? null : <span class="mark-word">{word}</span>} <Said>{rule.says}</Said>
            </p>
            {more?.(rule)}
            <SourcesOf confidence={rule.confidence} cites={rule.cites} book={book} />
          </li>
        )
      })}
    </ul>
  )
}
