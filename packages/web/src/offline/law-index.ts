/**
 * Which law file plays which part: by place and language the book that holds there, and by name the files that
 * hold everywhere. File names carry a digest of their content, so that a changed law is a new name.
 */
export type LawIndex = ReadonlyMap<string, string>

const LANGUAGES = ['file', 'fileEn'] as const

/**
 * Reads `places.json`. It may have been written by another version of the app, so what is not understood is left
 * out.
 */
export function readLawIndex(raw: unknown): LawIndex {
  const index = new Map<string, string>()
  if (!isRecord(raw)) return index
  const places = Array.isArray(raw.places) ? raw.places.filter(isRecord) : []
  const byCode = new Map(places.map((place) => [place.code, place]))
  for (const { code, book } of places) {
    for (const language of LANGUAGES) {
      const file = byCode.get(book)?.[language]
      if (typeof file === 'string') index.set(`${String(code)} ${language}`, file)
    }
  }
  for (const [part, file] of Object.entries(isRecord(raw.files) ? raw.files : {})) {
    if (typeof file === 'string') index.set(part, file)
  }
  return index
}

/**
 * The files that play, by the new index, the parts that the stored files play by the old one. A place that had the
 * book of its province and now has one of its own gets its own.
 */
export function successors(
  stored: ReadonlySet<string>,
  before: LawIndex,
  after: LawIndex,
): ReadonlySet<string> {
  return new Set(
    [...before].flatMap(([part, file]) => {
      const next = after.get(part)
      return next !== undefined && stored.has(file) ? [next] : []
    }),
  )
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null
}
