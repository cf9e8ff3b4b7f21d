import type { CaseActionKind } from '@juyi/journey'

/** What can be written down by hand; taking an entry back is a button of its own. */
export type WrittenKind = Exclude<CaseActionKind, 'struck'>
