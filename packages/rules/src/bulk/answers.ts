/**
 * The answer for one person on one day in both readings, in four bits: whether the condition surely holds and whether
 * it may hold, settled and sure. Four answers stand side by side in the bytes of one 32-bit word, so that each
 * operation below works on four people at once.
 */
export const SETTLED_MUST = 1
export const SETTLED_MAY = 2
export const SURE_MUST = 4
export const SURE_MAY = 8

export const HOLDS = 0x0f_0f_0f_0f
export const FAILS = 0
export const OPEN = 0x0a_0a_0a_0a
/** Holds in the settled reading, open in the sure one. */
export const LEFT_TO_THE_DESK = 0x0b_0b_0b_0b

/** The codes of a column that holds answers. */
export const ANSWER_CASES: readonly string[] = Array.from({ length: 16 }, (_, bits) => `answer ${bits}`)

const ONE = 0x01_01_01_01
const MUST = 0x05_05_05_05
const MAY = 0x0a_0a_0a_0a
const SETTLED = 0x03_03_03_03

/** The opposite answer: what surely holds surely does not, and the other way round. */
export function opposite(a: number): number {
  return HOLDS ^ (((a & MUST) << 1) | ((a & MAY) >>> 1))
}

/** An unconfirmed requirement cannot prove "no" in the sure reading. */
export function doubtedRequirement(a: number): number {
  return a | (SURE_MAY * ONE)
}

/** An unconfirmed permission cannot prove "yes" in the sure reading. */
export function doubtedPermission(a: number): number {
  return a & ~(SURE_MUST * ONE)
}

/** A version past the day until which it is confirmed to be in force: the sure reading is open. */
export function doubtedVersion(a: number): number {
  return (a & SETTLED) | (SURE_MAY * ONE)
}

/** Sources that contradict each other: settled as the first says; sure only where all agree. */
export function conflicting(answers: readonly number[]): number {
  let agreed = HOLDS
  let claimed = FAILS
  for (const a of answers) {
    agreed &= a
    claimed |= a
  }
  return ((answers[0] ?? OPEN) & SETTLED) | (agreed & (SURE_MUST * ONE)) | (claimed & (SURE_MAY * ONE))
}

/** What is stated; where that is open in the settled reading, what other facts say. */
export function statedOrElse(stated: number, otherwise: number): number {
  const open = openIn(stated)
  return (stated & ~open) | (otherwise & open)
}

/** What follows from what surely is so and from what surely is something else. */
export function implied(isSo: number, isOther: number): number {
  return (isSo & MUST) | ((~isOther & MUST) << 1)
}

/** Holds as well where it is open whether something ever comes to hold. */
export function presumedWhileOpen(a: number, ever: number): number {
  return a | openIn(ever)
}

/** All four bits of each answer that is open in the settled reading. */
function openIn(a: number): number {
  return ((a >>> 1) & ~a & ONE) * 15
}
