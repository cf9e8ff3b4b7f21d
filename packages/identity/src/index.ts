export { type Division, DivisionMap, shortName } from './division-map.ts'
export { divisionName, divisionsBelow, findDivisions, fullDivisionName } from './divisions.ts'
