import { fileURLToPath } from 'node:url'
import { type Division, findDivisions, fullDivisionName } from '@juyi/identity'
import { buildBook, type LawBook, LawError, type LawSources, lintStructure } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { Failure } from './failure.ts'

/** The folder of the law that the command line reads: the project's own, or `JUYI_LAW`. */
export const LAW_FOLDER = process.env.JUYI_LAW ?? fileURLToPath(new URL('../../../law', import.meta.url))

let loaded: LawSources | undefined

/** The law, read once and sound in structure; `LawError` names every spot that is not. */
export function law(): LawSources {
  if (loaded === undefined) {
    const fresh = loadLaw(LAW_FOLDER)
    const errors = lintStructure(fresh).filter((finding) => finding.severity === 'error')
    if (errors.length > 0) throw new LawError(errors)
    loaded = fresh
  }
  return loaded
}

/** The place that a code or a name means; a name that fits several places is an error that lists them. */
export function placeNamed(text: string | undefined): Division {
  if (text === undefined || text.trim() === '') {
    throw new Failure('--place：没有写地方；写代码或名称，例如 --place 330100 或 --place 杭州')
  }
  const own = [...law().places.values()].find((place) =>
    [place.code, place.name, place.short].includes(text.trim()),
  )
  if (own !== undefined) return { code: own.code, name: own.name }
  const found = findDivisions(text)
  const [first, ...more] = found
  if (first === undefined) {
    throw new Failure(
      `--place：不认识「${text}」；写六位行政区划代码或名称，例如 --place 330100 或 --place 杭州`,
    )
  }
  const same = more.filter(
    (other) => other.code.length === first.code.length && levelOf(other) === levelOf(first),
  )
  if (same.length > 0) {
    const list = [first, ...same].map(({ code }) => `${code} ${fullDivisionName(code)}`).join('、')
    throw new Failure(`--place：叫「${text}」的地方不止一个：${list}；请写代码`)
  }
  return first
}

function levelOf({ code }: Division): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2
}

export function bookOf(place: Division): LawBook {
  return buildBook(place.code, law(), place.name)
}
