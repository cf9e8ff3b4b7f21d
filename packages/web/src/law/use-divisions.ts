import { useEffect, useState } from 'preact/hooks'

type Divisions = typeof import('@juyi/identity')

/** The map of all divisions down to the county, fetched only where it is wanted; undefined until it is here. */
export function useDivisions(wanted: boolean): Divisions | undefined {
  const [divisions, setDivisions] = useState<Divisions>()
  useEffect(() => {
    if (!wanted || divisions !== undefined) return
    let current = true
    import('@juyi/identity').then(
      (found) => {
        if (current) setDivisions(found)
      },
      // Without a connection the codes are shown; the next page tries again.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [wanted, divisions])
  return divisions
}
