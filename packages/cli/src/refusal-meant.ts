import { type CaseAction, caseOf, HeardSearch } from '@juyi/journey'
import { type LawSources, nearestName, type RefusalRule, type RefusalsBook, refusalsBook } from '@juyi/law'
import { Failure } from './failure.ts'
import { LANGUAGE, spoken } from './language.ts'

/** The options that say what was said at the window. */
export const heardOptions = {
  said: {
    type: 'string',
    description: spoken({
      zh: '窗口怎么说的，用自己的话写',
      en: 'what they said at the window, in your own words (Chinese or English)',
    }),
    valueHint: spoken({ zh: '原话', en: 'WORDS' }),
  },
  refusal: {
    type: 'string',
    description: spoken({
      zh: '或者写这句话的编号，例如 landlordMustCome',
      en: 'or the id of what they said, e.g. landlordMustCome',
    }),
    valueHint: spoken({ zh: '编号', en: 'ID' }),
  },
} as const

/** What was said, in the person's own words or by its id. */
export type Heard = { readonly said: string } | { readonly refusal: string }

/** What was said; undefined where nothing is given. */
export function heardOption({
  said,
  refusal,
}: {
  readonly said?: string
  readonly refusal?: string
}): Heard | undefined {
  if (said !== undefined && refusal !== undefined) {
    throw new Failure({
      zh: '--refusal：已经写了 --said；两个只写一个',
      en: '--refusal: --said is there already; write only one of the two',
    })
  }
  if (refusal !== undefined) return { refusal }
  return said === undefined ? undefined : { said }
}

/** What is known of everything said at windows: as it is spoken here, and in Chinese, for whoever hears or reads it. */
export interface Refusals {
  readonly spoken: RefusalsBook
  readonly chinese: RefusalsBook
}

export function refusalsOf(sources: LawSources): Refusals {
  const chinese = refusalsBook(sources, 'zh')
  return { spoken: LANGUAGE === 'zh' ? chinese : refusalsBook(sources, LANGUAGE), chinese }
}

/** A refusal in the language of this run, and in Chinese. */
export interface RefusalMeant {
  readonly rule: RefusalRule
  readonly chinese: RefusalRule
  /** Others that may be meant, the likeliest first. */
  readonly others: readonly RefusalRule[]
}

/** The refusal that is named or comes nearest to what was said, with others that may be meant. */
export function refusalMeant(heard: Heard, refusals: Refusals): RefusalMeant {
  const [best, ...more] = 'refusal' in heard ? [named(heard.refusal, refusals)] : found(heard.said, refusals)
  const meant = best === undefined ? undefined : byId(best, refusals)
  if (meant !== undefined) return { ...meant, others: more.flatMap((id) => byId(id, refusals)?.rule ?? []) }
  const { said } = 'said' in heard ? heard : { said: heard.refusal }
  throw new Failure({
    zh: `--said：没有找到和「${said}」相近的说法；换几个字再试，例如 --said 房东没来、--said 没交社保，或者用 --refusal 写编号`,
    en: `--said: nothing like “${said}” was found; try other words, e.g. --said "landlord must come" or --said 房东没来, or name it with --refusal`,
  })
}

/** The refusal of a case: the one that is named, or else the one that its log has. */
export function refusalOfCase(
  log: readonly CaseAction[],
  heard: Heard | undefined,
  refusals: Refusals,
): Omit<RefusalMeant, 'others'> | undefined {
  if (heard !== undefined) return refusalMeant(heard, refusals)
  const id = caseOf(log).refusal?.heard
  return id === undefined ? undefined : byId(id, refusals)
}

function byId(id: string, { spoken: own, chinese }: Refusals): Omit<RefusalMeant, 'others'> | undefined {
  const [rule, original] = [own, chinese].map(({ refusals }) => refusals.find((one) => one.id === id))
  return rule === undefined || original === undefined ? undefined : { rule, chinese: original }
}

function named(refusal: string, { chinese: { refusals } }: Refusals): string {
  const ids = refusals.map(({ id }) => id)
  if (ids.includes(refusal)) return refusal
  const near = nearestName(refusal, ids)
  throw new Failure({
    zh: `--refusal：没有「${refusal}」这个编号${near === undefined ? '' : `；你要写的是 ${near} 吗？`}可以写：${ids.join('、')}`,
    en: `--refusal: there is no “${refusal}”${near === undefined ? '' : `; do you mean ${near}?`} You can write: ${ids.join(', ')}`,
  })
}

/** It was said in Chinese; whoever speaks another language may also tell it in that one. */
function found(said: string, { spoken: own, chinese }: Refusals): readonly string[] {
  const search = own === chinese ? chinese.refusals : [...chinese.refusals, ...own.refusals]
  return [...new Set(new HeardSearch(search).find(said).map(({ rule }) => rule.id))]
}
