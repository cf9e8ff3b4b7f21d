import { parseDay } from '@juyi/rules'
import { loadBook } from '../law/load-book.ts'
import { useDivisions } from '../law/use-divisions.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { answerWords } from '../questions/answer-words.ts'
import { questionAbout } from '../questions/question.ts'
import { answerTo } from '../store/place-answers.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { say, spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly code: string
  readonly place: PlaceRecord
}

/** Everything stored about one place, in the words in which it was asked. */
export function StoredPlace({ code, place }: Props) {
  const { answers: given, log, papers, letters, cutoff } = place
  const loaded = useLoaded(code, () => loadBook(code, spoken))
  const divisions = useDivisions(true)
  const facts = [...new Set([...given.order, ...Object.keys(given.facts)])]
  // Offline the questions are not at hand; the answers are shown as they are stored.
  const book = loaded.state === 'ready' ? loaded.value : undefined
  const files = Object.values(papers).reduce((n, paper) => n + paper.files.length, 0)
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
                ? String(value ?? tell.answer.unknown)
                : answerWords(fact, value, book, (one) => divisions?.fullNameOf(one))}
            </dd>
          </div>
        )
      })}
      {held.length === 0 ? null : (
        <div>
          <dt>{tell.data.papersHeld}</dt>
          <dd>{say.list(held.map((id) => book?.documents[id]?.name ?? id))}</dd>
        </div>
      )}
      {log.length === 0 ? null : (
        <div>
          <dt>{tell.data.happened}</dt>
          {log.map((action) => (
            <dd key={action.id}>
              {say.day(parseDay(action.on) ?? 0)} {tell.progress.did[action.kind]}
            </dd>
          ))}
        </div>
      )}
      {files === 0 ? null : (
        <div>
          <dt>{tell.data.papersHeld}</dt>
          <dd>{tell.data.files(files)}</dd>
        </div>
      )}
      {cutoff === undefined ? null : (
        <div>
          <dt>{tell.data.cutoff}</dt>
          <dd>{say.day(parseDay(cutoff) ?? 0)}</dd>
        </div>
      )}
      {Object.values(letters).length === 0 ? null : (
        <div>
          <dt>{tell.data.writtenInLetters}</dt>
          {Object.values(letters)
            .flatMap((texts) => Object.values(texts))
            .map((text) => (
              <dd key={text}>{text}</dd>
            ))}
        </div>
      )}
    </dl>
  )
}
