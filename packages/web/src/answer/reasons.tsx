import type { Because } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { tell } from '../words/tell.ts'
import { type Reason, reasonTree } from './reason-tree.ts'

interface Props {
  readonly because: readonly Because[]
  readonly book: LawBook
}

/** Every statement on which the answer rests: whether it is met today, in what words, and where it is written. */
export function Reasons({ because, book }: Props) {
  const gates = new Set(book.scope.map(({ says }) => says))
  return (
    <section>
      <h2>{tell.answer.because}</h2>
      <div class="card reasons">
        {reasonTree(because).map((reason) => (
          <ReasonItem
            key={reason.because.says}
            reason={reason}
            book={book}
            gate={gates.has(reason.because.says)}
            settled={false}
          />
        ))}
      </div>
    </section>
  )
}

interface ItemProps {
  readonly reason: Reason
  readonly book: LawBook
  /** Whether it says who is shut out, so that holding means not being one of them. */
  readonly gate: boolean
  /** Whether what it is part of is met already, so that it matters no more if it is not. */
  readonly settled: boolean
}

function ReasonItem({ reason: { because, parts }, book, gate, settled }: ItemProps) {
  return (
    <details class="reason">
      <summary>
        <span class="reason-line">
          <State holds={because.holds} gate={gate} settled={settled} />
          <span>
            <Said>{because.says}</Said>
          </span>
        </span>
      </summary>
      <div class="reason-more">
        <Badge confidence={because.confidence} />
        <Sources cites={because.cites} book={book} />
        {parts.map((part) => (
          <ReasonItem
            key={part.because.says}
            reason={part}
            book={book}
            gate={false}
            settled={settled || because.holds === true}
          />
        ))}
      </div>
    </details>
  )
}

interface StateProps {
  readonly holds: boolean | null
  readonly gate: boolean
  readonly settled: boolean
}

function State({ holds, gate, settled }: StateProps) {
  if (holds === null) return <span class={settled ? 'state' : 'state open'}>？{tell.holds.open}</span>
  if (holds) return <span class="state met">✓ {gate ? tell.holds.notShutOut : tell.holds.met}</span>
  return (
    <span class={settled ? 'state' : 'state unmet'}>× {gate ? tell.holds.shutOut : tell.holds.unmet}</span>
  )
}
