import { type Citation, type LawBook, type RefusalRule, refusalIn } from '@juyi/law'
import { loadBook, loadRefusals } from '../law/load-book.ts'
import { type Loaded, useLoaded } from '../law/use-loaded.ts'
import { usePlace } from '../store/use-record.ts'

/** What is said and shown across the counter. */
export interface CounterContent {
  /** What the person asks. */
  readonly reply: string
  /** What the clerk is asked to write down. */
  readonly askInWriting: string
  /** The articles behind it; only what is confirmed, for the clerk will look it up. */
  readonly articles: readonly { readonly label: string; readonly gist?: string }[]
  /** What we know of the rule; it is shown where there is no confirmed article. */
  readonly rule: string
  /** The names of the papers that the person holds. */
  readonly held: readonly string[]
}

/**
 * What is said at the window, in Chinese whatever language the page is in: the clerk has to read it. For a page in
 * Chinese everything is here already.
 */
export function useChinese(rule: RefusalRule, book: LawBook): Loaded<CounterContent> {
  const { code } = book.place
  const { answers, papers } = usePlace(code)
  const held = [
    ...new Set([
      ...Object.entries(answers.documents).flatMap(([id, has]) => (has ? [id] : [])),
      ...Object.entries(papers).flatMap(([id, { files }]) => (files.length > 0 ? [id] : [])),
    ]),
  ]
  return useLoaded(`counter ${code} ${rule.id} ${held.join()}`, async () => {
    const [refusals, chinese] = await Promise.all([loadRefusals('zh'), loadBook(code, 'zh')])
    const said = refusals.refusals.find(({ id }) => id === rule.id) ?? rule
    return contentOf(said, chinese, refusals.citations, held)
  })
}

function contentOf(
  rule: RefusalRule,
  book: LawBook,
  citations: Readonly<Record<string, Citation>>,
  held: readonly string[],
): CounterContent {
  const { says, cites } = refusalIn(rule, book.place.chain)
  return {
    reply: rule.reply,
    askInWriting: rule.askInWriting,
    rule: says,
    // What one says rests on the nation's rule, whatever the place adds.
    articles: [...new Set([...cites, ...rule.cites])].flatMap((cite) => {
      const found = citations[cite]
      if (found === undefined || !found.statute || found.confidence !== 'high') return []
      return [{ label: found.label, ...(found.gist === undefined ? {} : { gist: found.gist }) }]
    }),
    held: held.flatMap((id) => book.documents[id]?.name ?? []),
  }
}
