import type { PaperItem, ResidencePaper, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, parseDay, timelinesOf } from '@juyi/rules'
import { answerTo } from '../store/place-answers.ts'
import type { PlaceRecord } from '../store/place-record.ts'

/** The fact that says since when the person is registered. */
const REGISTERED_ON = 'registeredOn'

/** What a paper has to prove to speak for a stay. */
const OF_A_STAY: readonly string[] = ['residence', 'period']

/** Whether a paper can show how long somebody has lived in a place. */
export function speaksOfStay(document: string, book: Pick<LawBook, 'documents'>): boolean {
  return book.documents[document]?.proves.some((what) => OF_A_STAY.includes(what)) ?? false
}

/** The papers on a checklist that can show how long this person has lived here, each once, in the order of the list. */
export function papersOfStay(items: readonly PaperItem[], book: LawBook): readonly string[] {
  const listed = items.flatMap(({ options }) => options.flatMap(({ documents }) => documents))
  return [...new Set(listed)].filter((document) => speaksOfStay(document, book))
}

/** Whether a paper is at hand: ticked, or there is a photo of it, or its days are written down. */
export function isAtHand(document: string, { answers, papers }: PlaceRecord): boolean {
  return answers.documents[document] === true || papers[document] !== undefined
}

/** The papers whose days are written down. A day that cannot be read is as good as none. */
export function datedPapers(documents: readonly string[], place: PlaceRecord): readonly ResidencePaper[] {
  return documents.flatMap((document): ResidencePaper[] => {
    const held = place.papers[document]
    const from = held?.from === undefined ? undefined : parseDay(held.from)
    if (from === undefined) return []
    return [{ document, from, to: (held?.to === undefined ? undefined : parseDay(held.to)) ?? null }]
  })
}

/** Since when the person is registered, or will be when the plan is kept. */
export interface Registration {
  readonly from: Day
  readonly planned: boolean
}

/** The registration as the person knows it, else the one that the plan brings; undefined where there is neither. */
export function registrationOf(
  place: PlaceRecord,
  plan: RoutePlan | undefined,
  book: LawBook,
): Registration | undefined {
  const said = answerTo(place.answers, REGISTERED_ON)
  const since = typeof said === 'string' ? parseDay(said) : undefined
  if (since !== undefined) return { from: since, planned: false }
  const step = plan?.steps.find(({ act }) =>
    registrationTimelines(book).some((timeline) => begins(act, timeline, book)),
  )
  return step === undefined ? undefined : { from: step.on, planned: true }
}

/** Whether the stay that a rule asks for is counted by the registration. */
export function countsRegistration(rule: LawBook['period'][number], book: LawBook): boolean {
  const own = registrationTimelines(book)
  return rule.term !== undefined && timelinesOf(book.vocabulary, rule.term).some((id) => own.includes(id))
}

function registrationTimelines({ vocabulary }: LawBook): readonly string[] {
  return Object.entries(vocabulary.timelines).flatMap(([id, timeline]) =>
    timeline.unit === 'day' && timeline.since === REGISTERED_ON ? [id] : [],
  )
}

function begins(act: string, timeline: string, book: LawBook): boolean {
  const rule = book.acts.find(({ id }) => id === act)
  return rule?.act.effects.some((effect) => 'begins' in effect && effect.begins === timeline) ?? false
}
