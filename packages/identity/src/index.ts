export {
  type Division,
  divisionName,
  divisionsBelow,
  findDivisions,
  fullDivisionName,
  shortName,
} from './divisions.ts'
