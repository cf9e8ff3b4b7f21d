/**
 * The yardstick of `npm run bench:rules`: two rules written out by hand over the very columns that the bulk answers
 * read, in both readings and three-valued, as fast as we know how. Each comes twice: with the early exits that one
 * would write first, and without any branch to predict. The benchmark counts the faster one, and stops if any of
 * them differs from the bulk answers for anybody. These are numbers of the law in code, here and nowhere else,
 * because that is what is compared.
 */
import type { PeopleColumns } from '@juyi/journey/assess-many'
import { type Day, firstDayOf, latestStart, monthOf } from '@juyi/rules'
import { casesOf, codeOf, codes, isHere, isMainland, numbers } from './columns.ts'

/** Answers as in the bulk: settled must, settled may, sure must, sure may, from the lowest bit up. */
const YES = 15
const OPEN = 10
const DESK = 11

export type ByHand = (people: PeopleColumns, on: Day, out: Uint8Array) => void

/** A table from the codes of a choice to answers: unknown is open, what is not listed is no. */
function answersTo(
  people: PeopleColumns,
  name: string,
  listed: Readonly<Record<string, number>>,
  otherwise = 0,
): Uint8Array {
  const cases = casesOf(people, name)
  return Uint8Array.from({ length: 256 }, (_, code) =>
    code === 0 ? OPEN : (listed[cases[code] ?? ''] ?? otherwise),
  )
}

/** The national rule: half a year registered (unconfirmed that registration counts), and work, a home or studies. */
export const nationalWithExits: ByHand = (people, on, out) => {
  const hukou = codes(people, 'hukouPlace area')
  const kind = codes(people, 'applicantKind')
  const permitMust = numbers(people, 'permitHere lasted, must')
  const permitMay = numbers(people, 'permitHere lasted, may')
  const permitLastMust = numbers(people, 'permitHere leftAtAll, must')
  const permitLastMay = numbers(people, 'permitHere leftAtAll, may')
  const registeredMust = numbers(people, 'registered lasted, must')
  const registeredMay = numbers(people, 'registered lasted, may')
  const employment = codes(people, 'employment')
  const contractMust = numbers(people, 'laborContract lasted, must')
  const licenceMust = numbers(people, 'licence lasted, must')
  const licenceMay = numbers(people, 'licence lasted, may')
  const dwelling = codes(people, 'dwelling')
  const filingMust = numbers(people, 'leaseFiling lasted, must')
  const study = codes(people, 'study')
  const halfYear = on - latestStart(on, { months: 6 }) + 1
  const hkmt = codeOf(people, 'applicantKind', 'hkmt')
  const foreign = codeOf(people, 'applicantKind', 'foreign')
  const employee = codeOf(people, 'employment', 'employee')
  const selfEmployed = codeOf(people, 'employment', 'selfEmployed')
  const flexible = codeOf(people, 'employment', 'flexible')
  const owned = codeOf(people, 'dwelling', 'owned')
  const employerDormitory = codeOf(people, 'dwelling', 'employerDormitory')
  const schoolDormitory = codeOf(people, 'dwelling', 'schoolDormitory')
  const rented = codeOf(people, 'dwelling', 'rented')
  const publicRental = codeOf(people, 'dwelling', 'publicRental')
  const hotel = 1 // any other
  const pupils = answersTo(people, 'study', {
    primary: YES,
    juniorSecondary: YES,
    seniorSecondary: YES,
    tertiary: YES,
  })
  const ground = (i: number): number => {
    const home = dwelling[i] ?? 0
    if (home === owned || home === employerDormitory || home === schoolDormitory) return YES
    const studies = pupils[study[i] ?? 0] ?? 0
    if (studies === YES) return YES
    const isLet = home === rented || home === publicRental
    if (isLet && (filingMust[i] ?? 0) >= 1) return YES
    const work = employment[i] ?? 0
    if (work === employee && (contractMust[i] ?? 0) >= 1) return YES
    if (work === selfEmployed && (licenceMust[i] ?? 0) >= 1) return YES
    if (home > hotel || work === employee || work === flexible) return DESK
    if (home === 0 || studies === OPEN || work === 0) return OPEN
    return work === selfEmployed && (licenceMay[i] ?? 0) >= 1 ? OPEN : 0
  }
  for (let i = 0; i < people.count; i += 1) {
    const who = kind[i] ?? 0
    if (who === hkmt || who === foreign) {
      out[i] = 0
      continue
    }
    let answer = who === 0 && (hukou[i] ?? 0) < 2 ? OPEN : YES
    // Nobody is taken to hold a permit of which nothing is known.
    if ((permitLastMay[i] ?? 0) === 0 || (permitLastMust[i] ?? 0) >= 1) {
      if ((permitMust[i] ?? 0) >= 1) {
        out[i] = 0
        continue
      }
      if ((permitMay[i] ?? 0) >= 1) answer = OPEN
    }
    const grounds = ground(i)
    if (grounds === 0) {
      out[i] = 0
      continue
    }
    // In the sure reading an unconfirmed requirement cannot prove "no".
    const lasted = (registeredMust[i] ?? 0) >= halfYear ? YES : (registeredMay[i] ?? 0) >= halfYear ? OPEN : 8
    out[i] = answer & grounds & lasted
  }
}

/** All ones where a number is at least a bound, else zero. */
const reaches = (n: number, bound: number): number => (bound - 1 - n) >> 31

export const nationalWithoutBranches: ByHand = (people, on, out) => {
  const hukou = codes(people, 'hukouPlace area')
  const kind = codes(people, 'applicantKind')
  const permitMust = numbers(people, 'permitHere lasted, must')
  const permitMay = numbers(people, 'permitHere lasted, may')
  const permitLastMust = numbers(people, 'permitHere leftAtAll, must')
  const permitLastMay = numbers(people, 'permitHere leftAtAll, may')
  const registeredMust = numbers(people, 'registered lasted, must')
  const registeredMay = numbers(people, 'registered lasted, may')
  const employment = codes(people, 'employment')
  const contractMust = numbers(people, 'laborContract lasted, must')
  const licenceMust = numbers(people, 'licence lasted, must')
  const licenceMay = numbers(people, 'licence lasted, may')
  const dwelling = codes(people, 'dwelling')
  const filingMust = numbers(people, 'leaseFiling lasted, must')
  const study = codes(people, 'study')
  const halfYear = on - latestStart(on, { months: 6 }) + 1
  // By kind, and by kind and hukou together where the kind is not known.
  const inScope = Uint8Array.from({ length: 1024 }, (_, at) => {
    const who = at >> 2
    if (who === 0) return (at & 3) === 2 ? YES : OPEN
    return who === codeOf(people, 'applicantKind', 'hkmt') ||
      who === codeOf(people, 'applicantKind', 'foreign')
      ? 0
      : YES
  })
  const pupils = answersTo(people, 'study', {
    primary: YES,
    juniorSecondary: YES,
    seniorSecondary: YES,
    tertiary: YES,
  })
  // What work and a home are worth as they stand, and what a contract, a licence or a filing adds.
  const work = answersTo(people, 'employment', { employee: DESK, flexible: DESK })
  const withContract = answersTo(people, 'employment', { employee: YES })
  const withLicence = answersTo(people, 'employment', { selfEmployed: YES })
  const home = answersTo(people, 'dwelling', {
    owned: YES,
    employerDormitory: YES,
    schoolDormitory: YES,
    rented: DESK,
    publicRental: DESK,
    relatives: DESK,
    friends: DESK,
    other: DESK,
  })
  const withFiling = answersTo(people, 'dwelling', { rented: YES, publicRental: YES })
  for (let i = 0; i < people.count; i += 1) {
    const works = employment[i] ?? 0
    const lives = dwelling[i] ?? 0
    const grounds =
      (work[works] ?? 0) |
      ((withContract[works] ?? 0) & reaches(contractMust[i] ?? 0, 1)) |
      ((withLicence[works] ?? 0) &
        ((reaches(licenceMust[i] ?? 0, 1) & 5) | (reaches(licenceMay[i] ?? 0, 1) & 10))) |
      (home[lives] ?? 0) |
      ((withFiling[lives] ?? 0) & reaches(filingMust[i] ?? 0, 1)) |
      (pupils[study[i] ?? 0] ?? 0)
    const lasted =
      (reaches(registeredMust[i] ?? 0, halfYear) & 5) | (reaches(registeredMay[i] ?? 0, halfYear) & 2) | 8
    const noPermit =
      (YES ^ ((reaches(permitMust[i] ?? 0, 1) & 10) | (reaches(permitMay[i] ?? 0, 1) & 5))) |
      (reaches(permitLastMay[i] ?? 0, 1) & ~reaches(permitLastMust[i] ?? 0, 1) & YES)
    out[i] = grounds & lasted & noPermit & (inScope[((kind[i] ?? 0) << 2) | (hukou[i] ?? 0)] ?? 0)
  }
}

/** The rule of Shenzhen: a year registered and a year of insurance, or talent, or studies. */
export const shenzhenWithExits: ByHand = (people, on, out) => {
  const hukou = codes(people, 'hukouPlace area')
  const kind = codes(people, 'applicantKind')
  const permitMust = numbers(people, 'permitHere lasted, must')
  const permitMay = numbers(people, 'permitHere lasted, may')
  const permitLastMust = numbers(people, 'permitHere leftAtAll, must')
  const permitLastMay = numbers(people, 'permitHere leftAtAll, may')
  const startMust = numbers(people, 'registered lasted, must')
  const startMay = numbers(people, 'registered lasted, may')
  const startSureMay = numbers(people, 'registered lasted, sureMay')
  const yearLeast = numbers(people, 'insurance months -12 to -1 or one later, least')
  const yearMost = numbers(people, 'insurance months -12 to -1 or one later, most')
  const twoLeast = numbers(people, 'insurance months -24 to -1 or one later, least')
  const twoMost = numbers(people, 'insurance months -24 to -1 or one later, most')
  const talent = codes(people, 'talent')
  const study = codes(people, 'study')
  const year = on - latestStart(on, { months: 12 }) + 1
  const sinceMonth = on - firstDayOf(monthOf(on) - 11) + 2
  const hkmt = codeOf(people, 'applicantKind', 'hkmt')
  const foreign = codeOf(people, 'applicantKind', 'foreign')
  const isTalent = codeOf(people, 'talent', 'true')
  const students = answersTo(people, 'study', { seniorSecondary: YES, tertiary: YES })
  for (let i = 0; i < people.count; i += 1) {
    const who = kind[i] ?? 0
    const from = hukou[i] ?? 0
    const lastedSureMay = startSureMay[i] ?? 0
    if (who === hkmt || who === foreign || isHere(from) || lastedSureMay === 0) {
      out[i] = 0
      continue
    }
    let answer = from === 0 || (who === 0 && !isMainland(from)) ? OPEN : YES
    if ((permitLastMay[i] ?? 0) === 0 || (permitLastMust[i] ?? 0) >= 1) {
      if ((permitMust[i] ?? 0) >= 1) {
        out[i] = 0
        continue
      }
      if ((permitMay[i] ?? 0) >= 1) answer = OPEN
    }
    const must = startMust[i] ?? 0
    const may = startMay[i] ?? 0
    const now = must >= 1 ? YES : may >= 1 ? OPEN : 8
    const studies = now & (students[study[i] ?? 0] ?? 0)
    if (studies === YES) {
      out[i] = answer
      continue
    }
    const gifted = talent[i] ?? 0
    const talented = gifted === isTalent ? now & DESK : gifted === 0 ? now & OPEN : 0
    let registered = 0
    if (must >= year) registered = YES
    else registered = (may >= year ? 2 : 0) | (lastedSureMay >= year ? 8 : 0)
    let insured = 0
    if (registered !== 0) {
      if ((twoLeast[i] ?? 0) >= 18) insured = YES
      else {
        if ((twoMost[i] ?? 0) >= 18) insured = OPEN
        const most = yearMost[i] ?? 0
        if (most >= 12) {
          const paid = (yearLeast[i] ?? 0) >= 12 ? YES : OPEN
          const fits = (must >= sinceMonth ? 5 : 0) | (may >= sinceMonth ? 2 : 0) | 8
          insured |= paid & fits
        }
      }
    }
    out[i] = answer & (studies | talented | (registered & insured))
  }
}

export const shenzhenWithoutBranches: ByHand = (people, on, out) => {
  const hukou = codes(people, 'hukouPlace area')
  const kind = codes(people, 'applicantKind')
  const permitMust = numbers(people, 'permitHere lasted, must')
  const permitMay = numbers(people, 'permitHere lasted, may')
  const permitLastMust = numbers(people, 'permitHere leftAtAll, must')
  const permitLastMay = numbers(people, 'permitHere leftAtAll, may')
  const startMust = numbers(people, 'registered lasted, must')
  const startMay = numbers(people, 'registered lasted, may')
  const startSureMay = numbers(people, 'registered lasted, sureMay')
  const yearLeast = numbers(people, 'insurance months -12 to -1 or one later, least')
  const yearMost = numbers(people, 'insurance months -12 to -1 or one later, most')
  const twoLeast = numbers(people, 'insurance months -24 to -1 or one later, least')
  const twoMost = numbers(people, 'insurance months -24 to -1 or one later, most')
  const talent = codes(people, 'talent')
  const study = codes(people, 'study')
  const year = on - latestStart(on, { months: 12 }) + 1
  const sinceMonth = on - firstDayOf(monthOf(on) - 11) + 2
  const inScope = Uint8Array.from({ length: 2048 }, (_, at) => {
    const [who, from] = [at >> 3, at & 7]
    const isOther =
      who === codeOf(people, 'applicantKind', 'hkmt') || who === codeOf(people, 'applicantKind', 'foreign')
    if (isOther || isHere(from)) return 0
    return from === 0 || (who === 0 && !isMainland(from)) ? OPEN : YES
  })
  const students = answersTo(people, 'study', { seniorSecondary: YES, tertiary: YES })
  const talents = answersTo(people, 'talent', { true: DESK })
  for (let i = 0; i < people.count; i += 1) {
    const must = startMust[i] ?? 0
    const may = startMay[i] ?? 0
    const sureMay = startSureMay[i] ?? 0
    const now = (reaches(must, 1) & 5) | (reaches(may, 1) & 2) | (reaches(sureMay, 1) & 8)
    const registered = (reaches(must, year) & 5) | (reaches(may, year) & 2) | (reaches(sureMay, year) & 8)
    const fits = (reaches(must, sinceMonth) & 5) | (reaches(may, sinceMonth) & 2) | 8
    const paidYear = (reaches(yearLeast[i] ?? 0, 12) & 5) | (reaches(yearMost[i] ?? 0, 12) & 10)
    const paidTwo = (reaches(twoLeast[i] ?? 0, 18) & 5) | (reaches(twoMost[i] ?? 0, 18) & 10)
    const routes =
      (registered & ((paidYear & fits) | paidTwo)) |
      (now & ((talents[talent[i] ?? 0] ?? 0) | (students[study[i] ?? 0] ?? 0)))
    const noPermit =
      (YES ^ ((reaches(permitMust[i] ?? 0, 1) & 10) | (reaches(permitMay[i] ?? 0, 1) & 5))) |
      (reaches(permitLastMay[i] ?? 0, 1) & ~reaches(permitLastMust[i] ?? 0, 1) & YES)
    out[i] = routes & noPermit & (inScope[((kind[i] ?? 0) << 3) | (hukou[i] ?? 0)] ?? 0)
  }
}
