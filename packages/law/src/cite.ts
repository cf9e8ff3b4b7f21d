import type { InWords, Language } from './language.ts'
import type { Confidence } from './schema/statement.ts'
import type { SourceEntry, StatuteSource } from './schema/statute.ts'

/** A citation taken apart: an article, paragraph and item of a statute, or a statute or source as a whole. */
export interface ParsedCitation {
  readonly target: string
  readonly article?: number
  readonly paragraph?: number
  readonly item?: number
}

/** What a citation says when it is shown: the words of the reference, the gist, and how far it can be trusted. */
export interface Citation {
  readonly label: string
  readonly gist?: string
  readonly confidence: Confidence
  readonly checked: string
  readonly url?: string
  /** The kind of instrument, or of source. It decides what can be done against it. */
  readonly level: string
  /** True when it is a legal instrument and not merely a source of information. */
  readonly statute: boolean
  /** The last day on which its being in force was confirmed, where that is in doubt. */
  readonly surelyUntil?: string
  /** The last day in force (YYYY-MM-DD), where it has an end. */
  readonly to?: string
}

export function parseCitation(text: string): ParsedCitation {
  const [target = '', rest] = text.split('#')
  if (rest === undefined) return { target }
  const [article, paragraph, item] = rest.split('.').map(Number)
  return {
    target,
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  }
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Chinese numerals for article numbers, 0 to 9999. */
export function chineseNumber(n: number): string {
  if (n < 10) return NUMERALS[n] ?? ''
  if (n < 20) return `十${n % 10 === 0 ? '' : NUMERALS[n % 10]}`
  const [unit, sign]: [number, string] = n < 100 ? [10, '十'] : n < 1000 ? [100, '百'] : [1000, '千']
  const rest = n % unit
  const gap = rest > 0 && rest < unit / 10 ? '零' : ''
  const tens = unit > 10 && rest >= 10 && rest < 20 ? '一' : ''
  return `${NUMERALS[Math.floor(n / unit)]}${sign}${rest === 0 ? '' : `${gap}${tens}${chineseNumber(rest)}`}`
}

/** Why a citation does not resolve: the part that is missing. */
export type Unresolved = { readonly missing: 'target' | 'article' | 'paragraph' | 'item' }

/**
 * Looks a citation up. In English an instrument keeps its Chinese title beside the English one: it is under that
 * title that it is known at a desk.
 */
export function resolveCitation(
  text: string,
  statutes: ReadonlyMap<string, StatuteSource>,
  sources: ReadonlyMap<string, SourceEntry>,
  language: Language = 'zh',
): Citation | Unresolved {
  const parsed = parseCitation(text)
  const statute = statutes.get(parsed.target)
  if (statute !== undefined) return resolveArticle(parsed, statute, language)
  const source = sources.get(parsed.target)
  if (source === undefined || parsed.article !== undefined) return { missing: 'target' }
  return {
    label: sourceLabel(source, language),
    confidence: source.confidence,
    checked: source.checked,
    ...(source.url === undefined ? {} : { url: source.url }),
    level: source.kind,
    statute: false,
  }
}

function sourceLabel({ title, titleEn, publisher, publisherEn }: SourceEntry, language: Language): string {
  if (language === 'zh') return publisher === undefined ? title : `${publisher}：${title}`
  const by = publisherEn ?? publisher
  return by === undefined ? (titleEn ?? title) : `${by}: ${titleEn ?? title}`
}

function resolveArticle(
  parsed: ParsedCitation,
  statute: StatuteSource,
  language: Language,
): Citation | Unresolved {
  const found = clauseOf(parsed, statute)
  if ('missing' in found) return found
  const { url } = statute.source
  const { surelyUntil, to } = statute.inForce
  const gist = language === 'en' ? (found.en ?? found.gist) : found.gist
  return {
    label: labelOf(parsed, statute, language),
    ...(gist === undefined ? {} : { gist }),
    confidence: found.confidence ?? statute.source.confidence,
    checked: statute.source.checked,
    ...(url === undefined ? {} : { url }),
    level: statute.level,
    statute: true,
    ...(surelyUntil === undefined ? {} : { surelyUntil }),
    ...(to === undefined ? {} : { to }),
  }
}

interface Clause {
  readonly gist?: string | undefined
  readonly en?: string | undefined
  readonly confidence?: Confidence | undefined
}

function clauseOf(parsed: ParsedCitation, statute: StatuteSource): Clause | Unresolved {
  if (parsed.article === undefined) return {}
  const article = statute.articles[parsed.article]
  if (article === undefined) return { missing: 'article' }
  if (parsed.paragraph === undefined) return article
  const paragraph = article.paragraphs?.[parsed.paragraph]
  // A single-paragraph article may be cited by its first paragraph.
  const isWhole = article.paragraphs === undefined && parsed.paragraph === 1
  if (paragraph === undefined && !(isWhole && (article.items !== undefined || parsed.item === undefined)))
    return { missing: 'paragraph' }
  const part: Clause =
    paragraph !== undefined && 'gist' in paragraph
      ? { ...paragraph, confidence: paragraph.confidence ?? article.confidence }
      : article
  if (parsed.item === undefined) return part
  const item = (paragraph ?? article).items?.[parsed.item]
  return item === undefined
    ? { missing: 'item' }
    : { ...item, confidence: item.confidence ?? part.confidence }
}

/** What an instrument is called. */
export function titleOf({ title, titleEn }: StatuteSource, language: Language): string {
  return language === 'zh' || titleEn === undefined ? title : `${titleEn} (${title})`
}

function labelOf(parsed: ParsedCitation, statute: StatuteSource, language: Language): string {
  const title = titleOf(statute, language)
  const { article, paragraph, item } = parsed
  // Article 0 stands for a statement of the whole document whose place in it was not seen.
  if (article === undefined || article === 0) return title
  if (language === 'en') {
    return [
      `${title}, ${statute.numbering === 'sections' ? 'section' : 'article'} ${article}`,
      ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
      ...(item === undefined ? [] : [`item ${item}`]),
    ].join(', ')
  }
  if (statute.numbering === 'sections') {
    return `${title} ${chineseNumber(article)}${paragraph === undefined ? '' : `（${chineseNumber(paragraph)}）`}${item === undefined ? '' : item}`
  }
  return [
    `${title} 第${chineseNumber(article)}条`,
    paragraph === undefined ? '' : `第${chineseNumber(paragraph)}款`,
    item === undefined ? '' : `第${chineseNumber(item)}项`,
  ].join('')
}

/**
 * The reference as a letter writes it: the title in 《》, then the article: 《居住证暂行条例》第九条第五款.
 *
 * @param label the label of a citation of a statute, in Chinese
 */
export function formalLabel(label: string): string {
  const gap = label.lastIndexOf(' ')
  const within = gap >= 0 && PART.test(label.slice(gap + 1)) ? gap : label.length
  const title = label.slice(0, within).replaceAll('《', '〈').replaceAll('》', '〉')
  return `《${title}》${label.slice(within + 1)}`
}

/** How what follows the title in a label begins. */
const PART = /^(第[零一二三四五六七八九十百千]|[一二三四五六七八九十百]+(（|\d|$))/

/** What to tell an author about a citation that leads nowhere. */
export function unresolvedMessage(cite: string, missing: Unresolved['missing']): InWords {
  const { zh, en } = MISSING[missing]
  return {
    zh: `引用 ${cite}：${zh}；先在 statutes/ 或 sources/ 里补上，或者改成存在的`,
    en: `citation ${cite}: ${en}; add it in statutes/ or sources/ first, or cite one that there is`,
  }
}

const MISSING: Readonly<Record<Unresolved['missing'], InWords>> = {
  target: { zh: '没有这个法规或来源', en: 'there is no such statute or source' },
  article: { zh: '这个法规里没有收这一条', en: 'the file of the statute does not have this article' },
  paragraph: { zh: '这一条里没有收这一款', en: 'the article does not have this paragraph' },
  item: { zh: '这一款里没有收这一项', en: 'the paragraph does not have this item' },
}
