import { type Citation, type RefusalFinding, reviewAlong, WAY_ASPECTS, type Way } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'

/** What has to be there before a way can be gone. */
export function WayNeeds({ way }: { readonly way: Way | undefined }) {
  if (way === undefined || way.needs.length === 0) return null
  return (
    <>
      {way.needs.map(({ says, confidence }) => (
        <p key={says}>
          <span class="mark-word">{write.ways.about.needs}</span> <Said>{says}</Said>
          {confidence === 'high' ? null : <Badge confidence={confidence} />}
        </p>
      ))}
    </>
  )
}

interface Props {
  readonly way: Way | undefined
  /** Whether an office is asked for something, so that it matters when it answers. */
  readonly asksOffice: boolean
  /** Whether a time for the answer is known. */
  readonly hasAnswer: boolean
  readonly finding: Pick<RefusalFinding, 'inTheRules' | 'cites'>
  readonly citations: Readonly<Record<string, Citation>>
}

/** What a way costs, how long it takes, what to bring, and what it can and cannot achieve: on opening. */
export function AboutWay({ way, asksOffice, hasAnswer, finding, citations }: Props) {
  if (way === undefined) return null
  const review = reviewAlong(finding, way, citations)
  const isOpenEnded = asksOffice && !hasAnswer && way.takes.length === 0
  const labels = (cites: readonly string[]) => say.list(cites.map((cite) => citations[cite]?.label ?? cite))
  const shown = WAY_ASPECTS.filter(
    (aspect) => aspect !== 'needs' && (way[aspect].length > 0 || (aspect === 'takes' && isOpenEnded)),
  )
  const cites = [
    ...WAY_ASPECTS.flatMap((aspect) => way[aspect].flatMap((one) => one.cites)),
    ...(review?.cites ?? []),
  ]
  return (
    <details class="source-of">
      <summary>{write.ways.goodFor}</summary>
      <dl class="about-way">
        {shown.map((aspect) => (
          <div key={aspect}>
            <dt>{write.ways.about[aspect]}</dt>
            {way[aspect].map(({ says, confidence }) => (
              <dd key={says}>
                <Said>{says}</Said> {confidence === 'high' ? null : <Badge confidence={confidence} />}
              </dd>
            ))}
            {aspect === 'takes' && isOpenEnded ? <dd>{write.ways.takesUnknown}</dd> : null}
            {aspect === 'can' && review !== undefined && review.possible.length > 0 ? (
              <dd>{write.ways.reviewable(labels(review.possible))}</dd>
            ) : null}
            {aspect === 'cannot' && review !== undefined && review.impossible.length > 0 ? (
              <dd>{write.ways.notReviewable(labels(review.impossible))}</dd>
            ) : null}
          </div>
        ))}
      </dl>
      <details class="source-of">
        <summary>{write.ways.aboutSources}</summary>
        <Sources cites={[...new Set(cites)]} book={{ citations }} />
      </details>
    </details>
  )
}
