import type { Day } from '../day.ts'
import { contains } from '../dayset.ts'
import type { Reading } from '../world.ts'
import { SETTLED_MAY, SETTLED_MUST, SURE_MAY, SURE_MUST } from './answers.ts'

/** What a reading says of one day. */
export function answerOn({ settled, sure }: Reading, day: Day): number {
  return (
    (contains(settled.must, day) ? SETTLED_MUST : 0) |
    (contains(settled.may, day) ? SETTLED_MAY : 0) |
    (contains(sure.must, day) ? SURE_MUST : 0) |
    (contains(sure.may, day) ? SURE_MAY : 0)
  )
}
