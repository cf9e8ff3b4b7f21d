import { EN_OF, type InWords } from '../language.ts'
import type { LawSources } from '../sources.ts'
import { CHINESE_ALONE, type ChineseAlone } from './chinese-alone.ts'
import { differingFigures } from './figures.ts'
import { Findings, type LintFinding, type Path } from './finding.ts'

/** What an author is told; the words behind a path that names the field. */
const SAYS = {
  missing: (where: string): InWords => ({
    zh: `没有英文；写 ${where}，意思和中文一样`,
    en: `there is no English; write ${where}, which means the same as the Chinese`,
  }),
  alone: (english: string): InWords => ({
    zh: `${english} 旁边没有中文；先写中文，或者去掉这一句`,
    en: `there is no Chinese beside ${english}; write the Chinese first, or take this out`,
  }),
  same: (): InWords => ({
    zh: '英文和中文一样；写成英文',
    en: 'the English is the same as the Chinese; write it in English',
  }),
  figures: (figures: readonly number[]): InWords => ({
    zh: `中文和英文里的数字不一样：${figures.join('、')}；核对两边`,
    en: `the figures in the Chinese and the English differ: ${figures.join(', ')}; compare the two`,
  }),
  chinese: (found: string): InWords => ({
    zh: `英文里有中文「${found}」；译成英文，窗口用的词放在括号或引号里`,
    en: `there is Chinese in the English: ${found}; translate it, and put words that a desk uses in brackets or quotation marks`,
  }),
}

type Kind = keyof typeof EN_OF
type Fields = Readonly<Record<string, unknown>>

/** Whether everything that a person sees can be read in English. */
export function lintEnglish(law: LawSources): readonly LintFinding[] {
  const findings = new Findings(law)
  for (const { kind, file, said, path = [] } of filesOf(law))
    new English(kind, file, findings).read(said, path)
  return findings.all
}

interface LawFile {
  readonly kind: Kind
  readonly file: string
  readonly said: unknown
  /** Where in the file it stands, where it is not the whole file. */
  readonly path?: Path
}

function filesOf(law: LawSources): readonly LawFile[] {
  return [
    ...[...law.places].map(([code, said]): LawFile => ({ kind: 'place', file: `places/${code}.yaml`, said })),
    { kind: 'facts', file: 'facts.yaml', said: law.facts },
    { kind: 'documents', file: 'documents.yaml', said: law.documents },
    { kind: 'implications', file: 'implications.yaml', said: law.implications },
    { kind: 'refusals', file: 'refusals.yaml', said: law.refusals },
    { kind: 'ways', file: 'ways.yaml', said: law.ways },
    { kind: 'claims', file: 'claims.yaml', said: law.claims },
    ...[...law.letters].map(([id, said]): LawFile => ({ kind: 'letter', file: `letters/${id}.md`, said })),
    ...[...law.statutes].map(
      ([id, said]): LawFile => ({ kind: 'statute', file: `statutes/${id}.yaml`, said }),
    ),
    ...[...law.sources].map(
      ([id, said]): LawFile => ({
        kind: 'sources',
        file: law.fileOfSource?.(id) ?? 'sources',
        said,
        path: [id],
      }),
    ),
  ]
}

/** Records whose entries are words by name, so that their English is a record with the same names. */
const WORDS_BY_NAME: readonly string[] = ['options', 'relations', 'actors']

/** The names of a place, which has one English name for both. */
const NAMES_OF_PLACE: readonly string[] = ['name', 'short']

/** Reads what one file says, field by field, with the English beside it. */
class English {
  readonly #kind: Kind
  readonly #file: string
  readonly #findings: Findings
  /** The fields of which `en` may be the English. */
  readonly #enOf: readonly string[]
  readonly #alone: readonly ChineseAlone[]

  constructor(kind: Kind, file: string, findings: Findings) {
    this.#kind = kind
    this.#file = file
    this.#findings = findings
    this.#enOf = EN_OF[kind]
    this.#alone = CHINESE_ALONE.filter((one) => one.kind === kind)
  }

  read(value: unknown, path: Path): void {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) this.read(item, [...path, i])
    } else if (isRecord(value)) {
      for (const key of Object.keys(value)) this.#field(key, value, path)
    }
  }

  #field(key: string, beside: Fields, path: Path): void {
    const at = [...path, key]
    if (this.#isAlone(key, path)) return
    const of = this.#chineseOf(key, beside, path)
    if (of !== undefined) {
      if (!of.some((field) => beside[field] !== undefined)) this.#wrong(at, SAYS.alone(key))
      return
    }
    // Where a condition has words besides what is left to the desk, these are shown and not that.
    if (this.#enOf.includes(key) && this.#enOf.find((field) => field in beside) !== key) return
    const value = beside[key]
    const twin = this.#englishOf(key, path)
    if (WORDS_BY_NAME.includes(key) && isRecord(value)) {
      for (const [name, words] of Object.entries(value))
        this.#compare(words, [...path, key, name], beside, [...twin, name], path)
    } else if (typeof value === 'string' || isTexts(value)) this.#compare(value, at, beside, twin, path)
    else this.read(value, at)
  }

  #isAlone(key: string, path: Path): boolean {
    return this.#alone.some(
      ({ field, seenIn }) => field === key && (seenIn === undefined || path.at(-2) !== seenIn),
    )
  }

  /** The fields of which a field is the English; undefined for what is no English. */
  #chineseOf(key: string, beside: Fields, path: Path): readonly string[] | undefined {
    if (key === 'en') return isRecord(beside.en) ? Object.keys(beside.en) : this.#enOf
    if (key === 'english') return NAMES_OF_PLACE
    return /[a-z]En$/.test(key) && !isFact(this.#kind, path) ? [key.slice(0, -2)] : undefined
  }

  /** Where the English of a field stands, from the record that holds the field. */
  #englishOf(key: string, path: Path): readonly string[] {
    if (isFact(this.#kind, path)) return ['en', key]
    if (this.#kind === 'place' && path.length === 0 && NAMES_OF_PLACE.includes(key)) return ['english']
    return [this.#enOf.includes(key) ? 'en' : `${key}En`]
  }

  #compare(chinese: unknown, at: Path, beside: Fields, twin: readonly string[], path: Path): void {
    const texts = textsIn(chinese)
    const english = textsIn(valueAt(beside, twin))
    const isChinese = texts.some(hasChinese)
    if (isChinese && english.length === 0) this.#wrong(at, SAYS.missing(twin.join('.')))
    for (const [i, text] of english.entries()) {
      const [found] = withoutQuoted(text).match(CHINESE) ?? []
      if (isChinese && texts.includes(text)) this.#wrong([...path, ...twin], SAYS.same())
      else if (found !== undefined) this.#wrong([...path, ...twin], SAYS.chinese(found))
      const figures = english.length === texts.length ? differingFigures(texts[i] ?? '', text) : []
      if (figures.length > 0) this.#findings.warning(this.#file, [...path, ...twin], SAYS.figures(figures))
    }
  }

  #wrong(path: Path, says: InWords): void {
    this.#findings.error(this.#file, path, says)
  }
}

/** In the file of facts, the English of a fact stands in a record of its own. */
function isFact(kind: Kind, path: Path): boolean {
  return kind === 'facts' && path.length === 2 && path[0] === 'facts'
}

const CHINESE = /\p{Script=Han}+/u

function hasChinese(text: string): boolean {
  return CHINESE.test(text)
}

const QUOTED = /\([^()]*\)|（[^（）]*）|“[^”]*”|‘[^’]*’|《[^》]*》/g

/** A text without what stands in brackets or quotation marks, the innermost first. */
function withoutQuoted(text: string): string {
  const left = text.replace(QUOTED, ' ')
  return left === text ? text : withoutQuoted(left)
}

function valueAt(fields: Fields, path: readonly string[]): unknown {
  return path.reduce((at: unknown, key) => (isRecord(at) ? at[key] : undefined), fields)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return isTexts(value) ? value : []
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
