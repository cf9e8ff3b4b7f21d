import type { Assessment } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { registersFirst } from '../papers/registers-first.ts'
import { hrefOf, type Route } from '../router.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly assessment: Assessment
  readonly book: LawBook
  /** Whether questions are still to be answered; then answering is the next thing, and nothing else stands out. */
  readonly open: boolean
}

/** What to do next, by how things stand. The first of the links stands out. */
export function NextStep({ assessment, book, open }: Props) {
  const links = nextLinks(assessment, book)
  return (
    <p class="actions">
      {links.map(({ to, words }, i) => (
        <a key={words} class={i === 0 && !open ? 'primary' : 'secondary'} href={hrefOf(to)}>
          {words}
        </a>
      ))}
    </p>
  )
}

interface Next {
  readonly to: Route
  readonly words: string
}

function nextLinks({ reason, verdict, routes }: Assessment, book: LawBook): readonly Next[] {
  const { code } = book.place
  const papers: Next = { to: { page: 'papers', code }, words: tell.answer.papers }
  const apply: Next = { to: { page: 'apply', code }, words: tell.answer.goApply }
  const rules: Next = { to: { page: 'rules', code }, words: tell.answer.goRules }
  switch (reason) {
    case 'local':
      return [{ to: { page: 'places' }, words: tell.answer.otherPlace }, rules]
    case 'otherInstrument':
      return [rules]
    case 'alreadyHolds':
      return [{ to: { page: 'holding', code }, words: tell.answer.goHolding }]
    case null:
      if (registersFirst(routes[0], book))
        return [{ to: { page: 'apply', code }, words: tell.answer.goRegister }, papers]
      if (verdict === 'ineligible') return [rules]
      return verdict === 'eligible' || verdict === 'likely' ? [papers, apply] : [papers]
  }
}
