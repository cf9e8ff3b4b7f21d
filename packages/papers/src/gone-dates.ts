import type { DateAhead } from '@juyi/journey'
import { type Day, parseDay } from '@juyi/rules'

/** A date that an earlier calendar file had and that is no longer ahead: done, or overtaken. */
export interface GoneDate {
  readonly uid: string
  readonly day: Day
  readonly title: string
}

/** The id of a date in the calendar of one person and place. */
export function uidOf(key: string, id: DateAhead['id']): string {
  return `${key}-${id}@juyi`
}

/**
 * What an earlier file of `calendarFile` reminds of on the day `stamp` or later and the dates no longer have; so that it
 * can be taken out of the calendar into which it was put. Nothing for a text that is no such file, or of another key.
 */
export function goneDates(
  earlier: string,
  dates: readonly DateAhead[],
  { key, stamp }: { readonly key: string; readonly stamp: Day },
): readonly GoneDate[] {
  const kept = new Set(dates.map(({ id }) => uidOf(key, id)))
  const unfolded = earlier.replaceAll(/\r?\n[ \t]/g, '')
  return [...unfolded.matchAll(/BEGIN:VEVENT\r?\n(.*?)END:VEVENT/gs)].flatMap(([, event = '']) => {
    const of = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(event)?.[1]
    const uid = of('UID') ?? ''
    const day = parseDay((of('DTSTART;VALUE=DATE') ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
    const isOurs = uid.startsWith(`${key}-`) && uid.endsWith('@juyi')
    if (!isOurs || kept.has(uid) || day === undefined || day < stamp) return []
    // It has been told already that this one is gone.
    if (of('STATUS') === 'CANCELLED') return []
    return [{ uid, day, title: unescaped(of('SUMMARY') ?? '') }]
  })
}

/** Text as it was before it was written into a calendar file. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))
}
