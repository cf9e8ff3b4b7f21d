export { type Division, DivisionMap, shortName } from './division-map.ts'
export { divisionName, divisionsBelow, findDivisions, fullDivisionName } from './divisions.ts'
export {
  checkCharacter,
  type IdentityNumber,
  type IdentityNumberProblem,
  maskedIdentityNumber,
  parseIdentityNumber,
  plainIdentityNumber,
} from './identity-number.ts'
