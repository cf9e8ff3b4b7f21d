import { DivisionMap } from '@juyi/identity/division-map'
// The names are data, not script: a phone reads them faster, and only where they are wanted.
import namesUrl from '@juyi/identity/divisions.json?url'
import { useEffect, useState } from 'preact/hooks'
import { fetchFile } from './fetch-file.ts'

let kept: Promise<DivisionMap> | undefined

async function loadDivisions(): Promise<DivisionMap> {
  const response = await fetchFile(namesUrl)
  // Our own build wrote the file, so its shape is known.
  const names: Readonly<Record<string, string>> = await response.json()
  return new DivisionMap(names)
}

/** The map of all divisions down to the county, fetched only where it is wanted; undefined until it is here. */
export function useDivisions(wanted: boolean): DivisionMap | undefined {
  const [divisions, setDivisions] = useState<DivisionMap>()
  useEffect(() => {
    if (!wanted || divisions !== undefined) return
    let current = true
    kept ??= loadDivisions()
    kept.then(
      (found) => {
        if (current) setDivisions(found)
      },
      // Without a connection the codes are shown; the next page tries again.
      () => {
        kept = undefined
      },
    )
    return () => {
      current = false
    }
  }, [wanted, divisions])
  return divisions
}
