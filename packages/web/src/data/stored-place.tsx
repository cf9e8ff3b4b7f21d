import { loadBook } from '../law/load-book.ts'
import { useDivisions } from '../law/use-divisions.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { answerWords } from '../questions/answer-words.ts'
import { questionAbout } from '../questions/question.ts'
import { answerTo, type PlaceAnswers } from '../store/place-answers.ts'
import { zh } from '../words/zh.ts'

interface Props {
  readonly code: string
  readonly given: PlaceAnswers
}

/** Everything stored about one place, in the words in which it was asked. */
export function StoredPlace({ code, given }: Props) {
  const loaded = useLoaded(code, () => loadBook(code))
  const divisions = useDivisions(true)
  const facts = [...new Set([...given.order, ...Object.keys(given.facts)])]
  // Offline the questions are not at hand; the answers are shown as they are stored.
  const book = loaded.state === 'ready' ? loaded.value : undefined
  const held = Object.keys(given.documents).filter((id) => given.documents[id] === true)
  return (
    <dl class="card stored">
      {facts.map((fact) => {
        const value = answerTo(given, fact)
        return (
          <div key={fact}>
            <dt>{(book === undefined ? undefined : questionAbout(fact, book)?.words) ?? fact}</dt>
            <dd>
              {book === undefined
                ? String(value ?? zh.answer.unknown)
                : answerWords(fact, value, book, (one) => divisions?.fullDivisionName(one))}
            </dd>
          </div>
        )
      })}
      {held.length === 0 ? null : (
        <div>
          <dt>{zh.data.papersHeld}</dt>
          <dd>{held.map((id) => book?.documents[id]?.name ?? id).join('、')}</dd>
        </div>
      )}
    </dl>
  )
}
