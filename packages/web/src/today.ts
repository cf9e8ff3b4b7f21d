import type { Day } from '@juyi/rules'

/** The calendar day in China (UTC+8) at this moment, whatever zone the device is set to. */
export function todayInChina(): Day {
  return Math.floor((Date.now() / 3_600_000 + 8) / 24)
}
