import type { LawBook } from '@juyi/law'
import { questionAbout } from '../questions/question.ts'
import { hrefOf } from '../router.ts'
import { tell } from '../words/tell.ts'

interface Props {
  /** Questions answered with "I don't know" that can still change the answer. */
  readonly facts: readonly string[]
  readonly book: LawBook
}

/** Where to find out what the person did not know. */
export function ToFindOut({ facts, book }: Props) {
  const questions = facts.flatMap((id) => questionAbout(id, book) ?? [])
  if (questions.length === 0) return null
  return (
    <section>
      <h2>{tell.answer.toFind}</h2>
      <p class="soft">{tell.answer.toFindLead}</p>
      <ul class="card statements">
        {questions.map(({ id, words, obtain, help }) => (
          <li key={id}>
            <a href={hrefOf({ page: 'ask', code: book.place.code, item: id })}>{words}</a>
            {(obtain ?? help) === undefined ? null : <p class="soft">{obtain ?? help}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
