import type { LawBook } from '@juyi/law'
import { useState } from 'preact/hooks'
import { EntryForm } from '../case/entry-form.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { RuleList } from '../page/rule-list.tsx'
import { hrefOf } from '../router.ts'
import { spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { counter as chinese } from '../words/zh/refused.ts'

/** The item of the address under which this page stands; no refusal is called so. */
export const NOT_LISTED = 'other'

/** For whoever was told something that is not in the list: get it in writing, note it down, know whom to call. */
export function NotListedPage({ book }: { readonly book: LawBook }) {
  const { code } = book.place
  const [noted, setNoted] = useState(false)
  const hotlines = book.channels.filter((one) => one.kind === 'phone' && one.for.includes('complaint'))
  return (
    <>
      <FocusedHeading page={`refused ${code} other`} title={tell.refused.notListed}>
        {tell.notListed.title}
      </FocusedHeading>
      <p class="lead">{tell.notListed.lead}</p>
      <section>
        <h2>{tell.refused.sayThis}</h2>
        <blockquote class="card reply" lang="zh-CN">
          <p>{chinese.askReason}</p>
        </blockquote>
        {spoken === 'zh' ? null : <p class="soft">{tell.refused.meaning(tell.counter.askReason)}</p>}
      </section>
      <section>
        <h2>{tell.notListed.note}</h2>
        <ul class="plain-list">
          {tell.notListed.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {noted ? (
          <p role="status">
            {tell.notListed.written}{' '}
            <a class="foot-link" href={hrefOf({ page: 'progress', code })}>
              {tell.refused.toProgress}
            </a>
          </p>
        ) : (
          <EntryForm book={book} kind="refused" onDone={() => setNoted(true)} />
        )}
      </section>
      <section>
        <h2>{tell.notListed.hotlines}</h2>
        {hotlines.length === 0 ? <p class="card">{tell.notListed.noHotline}</p> : null}
        <RuleList rules={hotlines} book={book} mark={({ name }) => name} />
      </section>
      <p class="actions">
        <a class="secondary" href={hrefOf({ page: 'refused', code })}>
          {tell.refused.back}
        </a>
        <a class="secondary" href={hrefOf({ page: 'papers', code })}>
          {tell.answer.papers}
        </a>
      </p>
    </>
  )
}
