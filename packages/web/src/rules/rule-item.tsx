import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { ConditionWords } from './condition-words.ts'
import { LazyFold } from './lazy-fold.tsx'
import { ReportMistake } from './report-mistake.tsx'
import type { ShownRule } from './topics.ts'

interface Props {
  readonly rule: ShownRule
  readonly book: LawBook
  readonly today: Day
}

/** One statement of the law: its words, how sure it is, and, on opening, where it is written and who says so. */
export function RuleItem({ rule, book, today }: Props) {
  const { topic, id, name, says, marks, more, condition, cites, confidence, kept } = rule
  return (
    <li>
      <p class="marks">
        {marks.map((mark) => (
          <span key={mark} class="mark-word">
            {mark}
          </span>
        ))}
        <Badge confidence={confidence} />
        {isOverdue(kept?.reviewBy, today) ? <span class="badge unsure">⏱ {tell.rules.overdue}</span> : null}
      </p>
      {name === undefined ? null : (
        <h3>
          <Said>{name}</Said>
        </h3>
      )}
      {says === undefined ? null : (
        <p>
          <Said>{says}</Said>
        </p>
      )}
      <More lines={more} />
      <ConditionTree parts={condition} book={book} inherited={cites} />
      <LazyFold
        class="source-of"
        summary={tell.rules.source}
        inside={() => (
          <>
            <Sources cites={cites} book={book} />
            {kept === undefined ? null : <Kept kept={kept} book={book} today={today} />}
            <ReportMistake
              book={book}
              about={{
                id: `${topic}/${id}`,
                says: says ?? name ?? id,
                cites,
                ...(kept === undefined ? {} : { checked: kept.checked }),
              }}
            />
          </>
        )}
      />
    </li>
  )
}

/** More would hide the next statement from view. */
const MOST_LINES = 3

/** Further sentences of a statement; many of them are folded away. */
function More({ lines }: { readonly lines: readonly string[] }) {
  const all = () =>
    lines.map((line) => (
      <p key={line} class="soft">
        <Said>{line}</Said>
      </p>
    ))
  if (lines.length <= MOST_LINES) return <>{all()}</>
  return <LazyFold class="source-of" summary={tell.rules.options(lines.length)} inside={all} />
}

interface KeptProps {
  readonly kept: NonNullable<ShownRule['kept']>
  readonly book: LawBook
  readonly today: Day
}

/** Whose rule it is, since when it holds, and when it was looked at. */
function Kept({ kept: { checked, reviewBy, place, inForce }, book, today }: KeptProps) {
  const whose = book.place.chain.find(({ code }) => code === place)?.name ?? place
  return (
    <ul class="kept">
      <li>{tell.rules.whose(whose)}</li>
      {inForce?.from === undefined ? null : <li>{tell.rules.from(dayOf(inForce.from))}</li>}
      {inForce?.to === undefined ? null : <li>{tell.rules.to(dayOf(inForce.to))}</li>}
      {inForce?.surelyUntil === undefined ? null : (
        <li>{tell.rules.surelyUntil(dayOf(inForce.surelyUntil))}</li>
      )}
      <li>{tell.rules.checked(dayOf(checked))}</li>
      <li>
        {isOverdue(reviewBy, today)
          ? tell.rules.reviewWasDue(dayOf(reviewBy))
          : tell.rules.reviewBy(dayOf(reviewBy))}
      </li>
    </ul>
  )
}

function dayOf(text: string): string {
  const day = parseDay(text)
  return day === undefined ? text : say.day(day)
}

function isOverdue(reviewBy: string | undefined, today: Day): boolean {
  const day = reviewBy === undefined ? undefined : parseDay(reviewBy)
  return day !== undefined && day < today
}

interface TreeProps {
  readonly parts: readonly ConditionWords[]
  readonly book: LawBook
  /** The sources of the whole; a part shows its own only where they are others. */
  readonly inherited: readonly string[]
}

/** The parts of a condition in words, one within the other. */
function ConditionTree({ parts, book, inherited }: TreeProps) {
  if (parts.length === 0) return null
  return (
    <ul class="condition">
      {parts.map((part) => (
        <li key={part.says}>
          <p>
            {part.version === undefined ? null : (
              <span class="mark-word">{tell.rules.version(part.version.from, part.version.to)}</span>
            )}
            {part.judged ? <span class="mark-word">{tell.rules.judged}</span> : null}
            {part.confidence === 'high' ? null : <Badge confidence={part.confidence} />}{' '}
            <Said>{part.says}</Said>
          </p>
          {part.join === undefined || part.parts.length < 2 ? null : (
            <p class="soft">{tell.rules.join[part.join]}</p>
          )}
          <ConditionTree parts={part.parts} book={book} inherited={part.cites} />
          {part.cites.length === 0 || part.cites.join() === inherited.join() ? null : (
            <LazyFold
              class="source-of"
              summary={say.sources.source}
              inside={() => <Sources cites={part.cites} book={book} />}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
