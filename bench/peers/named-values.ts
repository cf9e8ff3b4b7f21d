/** Values that the national rule names; each engine writes its rule with them. */
export const DWELLINGS = [
  'owned',
  'employerDormitory',
  'schoolDormitory',
  'rented',
  'publicRental',
  'relatives',
  'friends',
  'other',
] as const

export const SCHOOLING = ['primary', 'juniorSecondary', 'seniorSecondary', 'tertiary'] as const
