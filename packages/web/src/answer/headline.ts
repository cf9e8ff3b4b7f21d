import type { Assessment } from '@juyi/journey'
import type { Day } from '@juyi/rules'
import { tell } from '../words/tell.ts'

/** The answer as one or two sentences, and what is missing, each in a line. */
export interface Headline {
  readonly sentences: readonly string[]
  readonly lacking: readonly string[]
}

/**
 * Says the answer. Its date is that of the first way, and confirmed ways come first. It is called the earliest
 * only where nothing unconfirmed is faster, and a date that rests on something unconfirmed says so.
 */
export function headlineOf(assessment: Assessment, unanswered: readonly string[]): Headline {
  const { verdict, reason, on } = assessment
  if (reason !== null)
    return { sentences: [tell.reason[reason].headline], lacking: [tell.reason[reason].says] }
  const best = assessment.routes[0]
  const sooner = fasterWay(assessment)
  switch (verdict) {
    case 'eligible':
      return { sentences: [tell.verdict.eligible], lacking: [tell.lacking.eligible] }
    case 'likely':
      return { sentences: [tell.verdict.likely], lacking: [tell.lacking.likely] }
    case 'not-yet':
      return {
        sentences: [tell.verdict.notYet, ...dated(assessment, sooner, tell.verdict)],
        lacking: [lackingIn(assessment), ...(sooner === undefined ? [] : [tell.lacking.sooner(sooner)])],
      }
    case 'ineligible':
      return { sentences: [tell.verdict.ineligible], lacking: [tell.lacking.ineligible] }
    case 'unknown':
      return {
        sentences: [
          tell.verdict.unknown(unanswered.length),
          ...(best !== undefined && best.earliest > on
            ? dated(assessment, sooner, {
                from: tell.verdict.unknownFrom,
                surelyFrom: tell.verdict.unknownSurelyFrom,
                perhapsFrom: tell.verdict.unknownPerhapsFrom,
              })
            : []),
        ],
        lacking: unanswered.length === 0 ? [] : [tell.lacking.unknown(unanswered)],
      }
  }
}

/** The day of an unconfirmed way that would be faster than the first one. */
function fasterWay({ routes }: Assessment): Day | undefined {
  const first = routes[0]
  if (first === undefined || !first.sure) return undefined
  const days = routes.map(({ earliest }) => earliest).filter((day) => day < first.earliest)
  return days.length === 0 ? undefined : Math.min(...days)
}

interface DateWords {
  readonly from: (on: Day) => string
  readonly surelyFrom: (on: Day) => string
  readonly perhapsFrom: (on: Day) => string
}

function dated(assessment: Assessment, sooner: Day | undefined, words: DateWords): readonly string[] {
  const best = assessment.routes[0]
  if (best === undefined) return assessment.earliest === null ? [] : [words.perhapsFrom(assessment.earliest)]
  if (!best.sure) return [words.perhapsFrom(best.earliest)]
  return [sooner === undefined ? words.from(best.earliest) : words.surelyFrom(best.earliest)]
}

/** The first thing that is not met: a statement none of whose parts is said to fail by itself. */
function lackingIn({ because }: Assessment): string {
  const failing = because.find(({ holds, depth }, i) => {
    const next = because[i + 1]
    return holds === false && !(next !== undefined && next.depth > depth && next.holds === false)
  })
  return failing === undefined ? tell.lacking.wait : tell.lacking.one(failing.says)
}
