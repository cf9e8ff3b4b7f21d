import type { LawBook } from '@juyi/law'
import { useDivisions } from '../law/use-divisions.ts'
import { answerWords } from '../questions/answer-words.ts'
import { questionAbout } from '../questions/question.ts'
import { hrefOf } from '../router.ts'
import { answerTo, type PlaceAnswers } from '../store/place-answers.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly given: PlaceAnswers
  readonly book: LawBook
}

/** What the person said, each answer with the way to change it. */
export function YourAnswers({ given, book }: Props) {
  const asked = given.order.flatMap((id) => questionAbout(id, book) ?? [])
  const divisions = useDivisions(asked.some(({ type }) => type === 'code'))
  if (asked.length === 0) return null
  return (
    <details class="card yours">
      <summary>{tell.answer.yours}</summary>
      <dl>
        {asked.map((question) => (
          <div key={question.id}>
            <dt>{question.words}</dt>
            <dd>
              <span>
                {answerWords(question.id, answerTo(given, question.id), book, (code) =>
                  divisions?.fullNameOf(code),
                )}
              </span>
              <a
                href={hrefOf({ page: 'ask', code: book.place.code, item: question.id })}
                aria-label={tell.answer.changeLabel(question.words)}
              >
                {tell.answer.change}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
