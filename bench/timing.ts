/** Measuring how long work takes. */

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Milliseconds. */
export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function perSecond(count: number, ms: number): number {
  return Math.round((count / ms) * 1000)
}

/** How often a second, by the median of as many rounds as fit into a time, after half as long to warm up. */
export async function steadily(count: number, ms: number, work: () => unknown): Promise<number> {
  const warm = performance.now() + ms / 2
  do await work()
  while (performance.now() < warm)
  const times: number[] = []
  const end = performance.now() + ms
  do {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  } while (performance.now() < end)
  return perSecond(count, median(times))
}
