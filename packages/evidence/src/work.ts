/**
 * How much may still be done for one file, in bytes looked at. A file can be made to ask for work without end (a
 * table that refers to itself, a few bytes that unpack to gigabytes); a phone must not be stopped by it.
 */
export interface Work {
  left: number
}

/** A second or two on a slow phone. A PDF of a thousand pages needs a tenth of it. */
export const MOST_WORK = 20_000_000

export class TooMuchWork extends Error {}

/** Counts work as done. @throws TooMuchWork when there was too much */
export function spend(work: Work, bytes: number): void {
  work.left -= bytes
  if (work.left < 0) throw new TooMuchWork()
}
