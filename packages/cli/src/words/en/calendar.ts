import type { Words } from '../zh/index.ts'
import { count } from './phrases.ts'

export const calendar: Words['calendar'] = {
  nothing: 'There are no days to note now; no calendar file was written.',
  done: (out, days, gone) =>
    `${out}: ${count(days, 'day')}${gone === 0 ? '' : `; ${gone} more no longer needed, to be struck out`}. Open it on your phone to put them into the calendar. Save to this file again later and open it again: the days are updated, not doubled.`,
}
