import { formatDay, parseDay } from '@juyi/rules'

/** What a citizen's identity number says (GB 11643-1999). */
export interface IdentityNumber {
  /** The division in which the number was given out, six digits; it may be long gone. */
  readonly region: string
  /** YYYY-MM-DD */
  readonly birthDate: string
  readonly sex: 'male' | 'female'
}

/** What is wrong with a number, the first thing that is. */
export type IdentityNumberProblem =
  /** It has not eighteen characters. */
  | 'length'
  /** Something else than digits, or X other than at the end. */
  | 'characters'
  /** There is no such date of birth. */
  | 'birthDate'
  /** The last character does not go with the others: one of them is mistyped. */
  | 'check'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Reads an identity number; spaces and a small x are let pass. */
export function parseIdentityNumber(text: string): IdentityNumber | IdentityNumberProblem {
  const number = plainIdentityNumber(text)
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  const [year, month, date] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const born = parseDay(`${year}-${month}-${date}`)
  if (born === undefined) return 'birthDate'
  if (number[17] !== checkCharacter(number.slice(0, 17))) return 'check'
  return {
    region: number.slice(0, 6),
    birthDate: formatDay(born),
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  }
}

/** An identity number as it is printed: without spaces, and X in capital. */
export function plainIdentityNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** An identity number of which only the region and the last two characters can be read. */
export function maskedIdentityNumber(text: string): string {
  const number = plainIdentityNumber(text)
  return number.length <= 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 6)}${'*'.repeat(number.length - 8)}${number.slice(-2)}`
}

/** The eighteenth character for the seventeen digits before it (ISO 7064, MOD 11-2). */
export function checkCharacter(digits: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return CHECKS[sum % 11]
}
