import { entriesOf } from './parts.ts'
import { isEmptyPerson, type PersonRecord, parsePersonRecord } from './person-record.ts'

/** Where the first version kept answers by place, in the local storage of the browser. */
const KEY = 'juyi.answers'

/** The answers that the first version of the app left behind. */
export const oldAnswers = {
  /** Undefined where there are none. */
  read(): PersonRecord | undefined {
    const places = Object.fromEntries(entriesOf(parsed()).map(([code, answers]) => [code, { answers }]))
    const record = parsePersonRecord({ places })
    return isEmptyPerson(record) ? undefined : record
  },
  erase(): void {
    localStorage.removeItem(KEY)
  },
} as const

function parsed(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    return undefined
  }
}
