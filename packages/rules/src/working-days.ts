import { civilOf, type Day, weekdayOf } from './day.ts'

/** The days off and the make-up workdays of one year, as published, or as far as they can be foreseen. */
export interface CalendarYear {
  readonly year: number
  /** True while the yearly schedule is not published: only weekends and fixed holidays are known. */
  readonly provisional: boolean
  /** Every day off that the schedule names, weekends inside it included. */
  readonly holidays: readonly Day[]
  /** Weekend days that are worked in exchange. */
  readonly makeUpWorkdays: readonly Day[]
}

export interface WorkingDay {
  readonly day: Day
  /** True when a year without a published schedule was passed on the way. */
  readonly provisional: boolean
}

/** Working days by a set of yearly schedules. A year that is not among them counts by weekends alone and is provisional. */
export class WorkCalendar {
  readonly #years = new Map<number, CalendarYear>()
  readonly #holidays = new Set<Day>()
  readonly #makeUp = new Set<Day>()

  constructor(years: Iterable<CalendarYear>) {
    for (const year of years) {
      this.#years.set(year.year, year)
      for (const day of year.holidays) this.#holidays.add(day)
      for (const day of year.makeUpWorkdays) this.#makeUp.add(day)
    }
  }

  isWorkingDay(day: Day): boolean {
    return this.#makeUp.has(day) || (weekdayOf(day) < 5 && !this.#holidays.has(day))
  }

  isProvisional(day: Day): boolean {
    return this.#years.get(civilOf(day).year)?.provisional ?? true
  }

  /** The `n`-th working day after `day`; `day` itself is not counted (民法典 201). With n = 0 it is `day`. */
  addWorkingDays(day: Day, n: number): WorkingDay {
    let at = day
    let provisional = false
    for (let left = n; left > 0; ) {
      at += 1
      provisional ||= this.isProvisional(at)
      if (this.isWorkingDay(at)) left -= 1
    }
    return { day: at, provisional }
  }

  /** `day` itself if it is worked, else the next day that is: how a period ends that would end on a day off (民法典 203). */
  workingDayFrom(day: Day): WorkingDay {
    let at = day
    let provisional = this.isProvisional(at)
    while (!this.isWorkingDay(at)) {
      at += 1
      provisional ||= this.isProvisional(at)
    }
    return { day: at, provisional }
  }
}
