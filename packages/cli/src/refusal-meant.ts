import { HeardSearch } from '@juyi/journey'
import { nearestName, type RefusalRule } from '@juyi/law'
import { Failure } from './failure.ts'

/** The options that say what was said at the window. */
export const heardOptions = {
  said: { type: 'string', description: '窗口怎么说的，用自己的话写', valueHint: '原话' },
  refusal: { type: 'string', description: '或者写这句话的编号，例如 landlordMustCome', valueHint: '编号' },
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
    throw new Failure('--refusal：已经写了 --said；两个只写一个')
  }
  if (refusal !== undefined) return { refusal }
  return said === undefined ? undefined : { said }
}

/** The refusal that is named or comes nearest to what was said, with others that may be meant. */
export function refusalMeant(
  heard: Heard,
  refusals: readonly RefusalRule[],
): { readonly rule: RefusalRule; readonly others: readonly RefusalRule[] } {
  if ('refusal' in heard) {
    const { refusal } = heard
    const rule = refusals.find(({ id }) => id === refusal)
    if (rule !== undefined) return { rule, others: [] }
    const ids = refusals.map(({ id }) => id)
    const near = nearestName(refusal, ids)
    throw new Failure(
      `--refusal：没有「${refusal}」这个编号${near === undefined ? '' : `；你要写的是 ${near} 吗？`}可以写：${ids.join('、')}`,
    )
  }
  const [best, ...more] = new HeardSearch(refusals).find(heard.said)
  if (best === undefined) {
    throw new Failure(
      `--said：没有找到和「${heard.said}」相近的说法；换几个字再试，例如 --said 房东没来、--said 没交社保，或者用 --refusal 写编号`,
    )
  }
  return { rule: best.rule, others: more.map(({ rule }) => rule) }
}
