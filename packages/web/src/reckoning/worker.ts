import {
  applyWhatIf,
  assess,
  checklist,
  daysToBegin,
  lastDayToAct,
  questionsLeft,
  whatIfsFor,
} from '@juyi/journey'
import type { Reckoned, ReckonRequest, Results } from './message.ts'
import { usableFacts, withPermit } from './usable-facts.ts'

addEventListener('message', ({ data }: MessageEvent<ReckonRequest>) => postMessage(resultOf(data)))

function resultOf(request: ReckonRequest): Results[keyof Results] {
  const { book, on, task } = request
  const known = withPermit(request.facts, request.log, book)
  const raw = withSupposed(request, known)
  const facts = usableFacts(raw, book, on)
  switch (task.wants) {
    case 'answer':
      return {
        assessment: assess(book, facts, on),
        facts: raw,
        whatIfs: whatIfsFor(book, usableFacts(known, book, on), on),
        papers: {
          application: checklist(book, facts, on, 'application'),
          registration: checklist(book, facts, on, 'registration'),
          endorsement: checklist(book, facts, on, 'endorsement'),
          replacement: checklist(book, facts, on, 'replacement'),
        },
      } satisfies Reckoned
    case 'questionsLeft':
      return questionsLeft(book, facts, on, new Set(task.skipped))
    case 'lastDays':
      return new Map(task.by.map((day) => [day, lastDayToAct(book, facts, on, day)]))
    case 'daysToBegin':
      return daysToBegin(book, facts, on, task.own)
  }
}

/** What was answered, with what is supposed written over it. */
function withSupposed(
  { book, supposed, on }: ReckonRequest,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return supposed.reduce((known, id) => {
    const whatIf = book.whatIf.find((one) => one.id === id)
    return whatIf === undefined ? known : applyWhatIf(known, whatIf.sets, book, on)
  }, facts)
}
