import { type LawBook, type RefusalRule, type RefusalsBook, refusalIn } from '@juyi/law'
import { useState } from 'preact/hooks'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { Sentence } from '../page/dated-text.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Later } from '../page/later.tsx'
import { Said } from '../page/said.tsx'
import { hrefOf } from '../router.ts'
import { isBlank } from '../store/place-answers.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { AskInWriting } from './ask-in-writing.tsx'
import { CounterCard } from './counter-card.tsx'
import { FindingCard } from './finding-card.tsx'
import { HonestFirst } from './honest-first.tsx'
import { SayThis } from './say-this.tsx'
import { useChinese } from './use-chinese.ts'

interface Props {
  readonly rule: RefusalRule
  readonly book: LawBook
  readonly refusals: RefusalsBook
}

/** One thing that is said at the window: whether it stands in the rules here, what to say, and the ways from there. */
export function RefusalPage({ rule, book, refusals }: Props) {
  const { code, short, chain } = book.place
  const today = todayInChina()
  const place = usePlace(code)
  const blank = isBlank(place.answers)
  const [showing, setShowing] = useState(false)
  const finding = refusalIn(rule, chain)
  const from = chain.find((one) => one.code === finding.place)
  const sure = finding.confidence === 'high' ? 'sure' : 'unsure'
  // What one says rests on the nation's rule. Where the place itself rules otherwise, it would be said in vain.
  const overruled = finding.inTheRules === 'yes' && rule.inTheRules !== 'yes'
  const chinese = useChinese(rule, book)
  return (
    <>
      <FocusedHeading page={`refused ${code} ${rule.id}`} title={tell.quoted(rule.heard[0] ?? rule.id)}>
        <Sentence>{tell.refused.verdict[finding.inTheRules][sure](short)}</Sentence>
      </FocusedHeading>
      <p class="lead">
        {tell.refused.heard}
        <Said>{tell.quoted(rule.heard[0] ?? rule.id)}</Said>
      </p>
      {blank ? null : <HonestFirst book={book} place={place} today={today} />}
      <CoverageNotice book={book} />
      <FindingCard rule={rule} finding={finding} from={from?.name} citations={refusals.citations} />
      {overruled ? (
        <aside class="notice amber">
          <p>
            <strong>{tell.refused.itIsTheRule}</strong>
          </p>
          <p>{tell.refused.instead}</p>
        </aside>
      ) : (
        <SayThis rule={rule} chinese={chinese} onShow={() => setShowing(true)} />
      )}
      <section>
        <h2>{tell.refused.askInWriting}</h2>
        <AskInWriting rule={rule} chinese={chinese} />
        <p class="soft">{tell.refused.notWritten}</p>
      </section>
      <Later
        name="ways on"
        load={async () => (await import('./ways-on.tsx')).WaysOn}
        props={{ rule, finding, book, refusals, today, overruled }}
      />
      <p class="actions">
        <a class="secondary" href={hrefOf({ page: 'papers', code })}>
          {tell.answer.papers}
        </a>
        <a class="secondary" href={hrefOf(blank ? { page: 'ask', code } : { page: 'answer', code })}>
          {blank ? tell.refused.toAsk : tell.refused.toAnswer}
        </a>
        <a class="secondary" href={hrefOf({ page: 'refused', code })}>
          {tell.refused.back}
        </a>
      </p>
      {showing && chinese.state === 'ready' ? (
        <CounterCard content={chinese.value} onClose={() => setShowing(false)} />
      ) : null}
    </>
  )
}
