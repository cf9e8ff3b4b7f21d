/** The topics of a place, in the order of the journey. */
export const TOPICS = [
  'credential',
  'scope',
  'registration',
  'period',
  'routes',
  'grounds',
  'requirements',
  'acts',
  'channels',
  'clocks',
  'fees',
  'endorsement',
  'changeOfAddress',
  'loss',
  'cancellation',
  'benefits',
  'cutoffs',
] as const

export type Topic = (typeof TOPICS)[number]
