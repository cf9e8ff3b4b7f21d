import type { Confidence, InWords, LawSources } from '@juyi/law'

/** What a file of the law says at one spot: the plain values that stand there, and what they rest on. */
export interface LawPart {
  /** The place that it is about, where it is about one. */
  readonly place?: string
  /** Its words, or those of what stands around it, where there are any. */
  readonly says?: InWords
  readonly cites: readonly string[]
  /** As it is stated at this very spot. */
  readonly confidence: Confidence | undefined
  /** YYYY-MM-DD, as it is stated at this very spot. */
  readonly reviewBy: string | undefined
  /** Everything else that stands there, by field. */
  readonly fields: ReadonlyMap<string, PlainValue>
}

/** A value that holds no others, as text, or a list of such. */
export type PlainValue = string | readonly string[]

/** Fields that are told apart from the others. */
const APART = ['cite', 'confidence', 'reviewBy']

/** Fields that say what the rest is about, the most telling first. */
const TELLING = ['says', 'judgement', 'claim', 'name', 'question', 'title', 'gist']

/** Everything that the files of the law say, by file and the spot in it. Nothing that an answer is made of is left out. */
export function lawParts(law: LawSources): ReadonlyMap<string, LawPart> {
  const out = new Map<string, LawPart>()
  for (const [code, place] of law.places) addParts(out, `places/${code}`, place, { place: code })
  for (const [id, statute] of law.statutes) addParts(out, `statutes/${id}`, statute)
  for (const [id, letter] of law.letters) addParts(out, `letters/${id}`, letter)
  for (const year of law.calendar) addParts(out, `calendar/${year.year}`, year)
  addParts(out, 'sources', Object.fromEntries(law.sources))
  const { facts, documents, implications, refusals, ways, claims, letterWords } = law
  for (const [file, content] of Object.entries({
    facts,
    documents,
    implications,
    refusals,
    ways,
    claims,
    letterWords,
  }))
    addParts(out, file, content)
  return out
}

type Around = Partial<Pick<LawPart, 'place' | 'says'>>

function addParts(out: Map<string, LawPart>, path: string, value: unknown, around: Around = {}): void {
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) addParts(out, `${path}.${idOf(one) ?? i + 1}`, one, around)
    return
  }
  if (!isRecord(value)) return
  const says = wordsOf(value) ?? around.says
  const fields = new Map<string, PlainValue>()
  const inner: (readonly [string, unknown])[] = []
  for (const [key, one] of Object.entries(value)) {
    if (APART.includes(key)) continue
    const plain = plainValue(one)
    if (plain === undefined) inner.push([key, one])
    else fields.set(key, plain)
  }
  const cites = typeof value.cite === 'string' ? [value.cite] : stringsIn(value.cite)
  if (fields.size > 0 || APART.some((key) => value[key] !== undefined)) {
    out.set(path, {
      ...(around.place === undefined ? {} : { place: around.place }),
      ...(says === undefined ? {} : { says }),
      cites,
      confidence: isConfidence(value.confidence) ? value.confidence : undefined,
      reviewBy: typeof value.reviewBy === 'string' ? value.reviewBy : undefined,
      fields,
    })
  }
  const now: Around = { ...around, ...(says === undefined ? {} : { says }) }
  for (const [key, one] of inner) addParts(out, `${path}.${key}`, one, now)
}

/** What a record says in the most telling of its fields; what has no English is told in Chinese. */
function wordsOf(value: Readonly<Record<string, unknown>>): InWords | undefined {
  for (const key of TELLING) {
    const zh = value[key]
    if (typeof zh !== 'string') continue
    const english = [value[`${key}En`], isRecord(value.en) ? value.en[key] : value.en]
    return { zh, en: english.find((one) => typeof one === 'string') ?? zh }
  }
  return undefined
}

/** Undefined for what has parts of its own. */
function plainValue(value: unknown): PlainValue | undefined {
  if (!Array.isArray(value)) return isScalar(value) ? `${value}` : undefined
  return value.every(isScalar) ? value.map((one) => `${one}`) : undefined
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isConfidence(value: unknown): value is Confidence {
  return value === 'high' || value === 'medium' || value === 'low'
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value.id === 'string' ? value.id : undefined
}
