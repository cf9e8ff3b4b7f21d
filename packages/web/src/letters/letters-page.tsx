import { caseOf, type Remedies } from '@juyi/journey'
import type { LetterTemplate } from '@juyi/law'
import { sortedLetters } from '@juyi/papers'
import { useLoaded } from '../law/use-loaded.ts'
import { DatedText } from '../page/dated-text.tsx'
import { Failure, LostPage } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { Said } from '../page/said.tsx'
import { Waiting } from '../page/waiting.tsx'
import { refusalStanding } from '../refused/refusal-standing.ts'
import { hrefOf } from '../router.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say, spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { write } from '../words/write.ts'
import { type LetterLaw, loadLetterLaw, standingRefusal } from './letter-case.ts'
import { LetterPage } from './letter-page.tsx'
import '../style/letters.css'

/** Every letter, those that serve now before the others; or one of them. */
export function LettersPage({ book, item }: PlacePageProps) {
  const { code } = book.place
  const loaded = useLoaded(`letters ${code} ${spoken}`, () => loadLetterLaw(code))
  if (loaded.state === 'loading') return <Waiting says={write.letters.loading} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  const law = loaded.value
  if (item === undefined) return <LetterList law={law} code={code} />
  const letter = law.letters.letters[item]
  if (letter === undefined) return <LostPage />
  return <LetterPage key={item} letter={letter} law={law} code={code} today={todayInChina()} />
}

function LetterList({ law, code }: { readonly law: LetterLaw; readonly code: string }) {
  const place = usePlace(code)
  const today = todayInChina()
  const rule = standingRefusal(place, law.refusals, law.book, today)
  const ways = rule === undefined ? [] : refusalStanding(rule, place, law.book, today).ways
  const { fitting, others } = sortedLetters(law.letters.letters, ways)
  const said = caseOf(place.log).refusal?.words ?? rule?.heard[0]
  return (
    <>
      <FocusedHeading page={`letters ${code}`} title={write.letters.title}>
        {write.letters.title}
      </FocusedHeading>
      <p class="lead">{write.letters.lead}</p>
      {fitting.length === 0 ? (
        <aside class="card">
          <p>{write.letters.noRefusal}</p>
          <p>
            <a class="foot-link" href={hrefOf({ page: 'refused', code })}>
              {write.letters.toRefused}
            </a>
          </p>
        </aside>
      ) : (
        <section>
          <h2>{write.letters.fitting}</h2>
          {said === undefined ? null : (
            <p>
              {write.letters.fittingFor}
              <Said>{tell.quoted(said)}</Said>
            </p>
          )}
          <Letters letters={fitting} code={code} ways={ways} />
        </section>
      )}
      <section>
        <h2>{fitting.length === 0 ? write.letters.all : write.letters.others}</h2>
        <Letters letters={others} code={code} ways={[]} />
      </section>
      <p class="actions">
        <a class="primary" href={hrefOf({ page: 'apply', code })}>
          {write.letters.toPacket}
        </a>
      </p>
    </>
  )
}

interface LettersProps {
  readonly letters: readonly LetterTemplate[]
  readonly code: string
  /** The ways on that the letters go with. */
  readonly ways: Remedies
}

function Letters({ letters, code, ways }: LettersProps) {
  return (
    <ul class="guide">
      {letters.map(({ id, name, about }) => {
        const when = whenToHandIn(id, ways)
        return (
          <li key={id}>
            <a href={hrefOf({ page: 'letters', code, item: id })}>
              <strong>{name}</strong>
              <span class="soft">{about}</span>
              {when === undefined ? null : (
                <strong class="letter-when">
                  <DatedText>{when}</DatedText>
                </strong>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Until when a letter is in time, or that its way was gone already; undefined where no day is known. */
function whenToHandIn(id: string, ways: Remedies): string | undefined {
  const way = ways.find(
    ({ route, standing }) =>
      route.letter === id && standing.state !== 'passed' && standing.state !== 'notYet',
  )
  if (way === undefined) return undefined
  const { standing, deadline, untold } = way
  if (standing.state === 'gone') return write.ways.gone
  if (standing.state === 'lastDay') return write.ways.isLastDay
  const last = deadline !== undefined && deadline.last < todayInChina() ? untold?.last : deadline?.last
  return last === undefined ? undefined : write.ways.lastDay(say.day(last))
}
