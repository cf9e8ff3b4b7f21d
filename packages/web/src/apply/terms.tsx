import type { LawBook } from '@juyi/law'
import { RuleList } from '../page/rule-list.tsx'
import { Said } from '../page/said.tsx'
import { tell } from '../words/tell.ts'
import type { Matter } from './matter.ts'

interface Props {
  readonly matter: Matter
  readonly book: LawBook
}

/** How long it may take and what it costs. */
export function Terms({ matter, book }: Props) {
  const clocks = book.clocks.filter(({ for: about }) => isAbout(about, matter))
  const fees = book.fees.filter(({ for: about }) =>
    matter === 'application' ? about === matter || about === 'delivery' : about === matter,
  )
  return (
    <>
      <h3>{tell.apply.clocks}</h3>
      {clocks.length === 0 ? <p class="soft">{tell.apply.noClocks}</p> : null}
      <RuleList
        rules={clocks}
        book={book}
        mark={({ kind }) => (kind === 'legal' ? tell.apply.legal : tell.apply.promised)}
        more={({ afterwards }) =>
          afterwards === undefined ? null : (
            <p class="soft">
              <Said>{afterwards}</Said>
            </p>
          )
        }
      />
      <h3>{tell.apply.fees}</h3>
      {fees.length === 0 ? <p class="soft">{tell.apply.noFees}</p> : null}
      <RuleList rules={fees} book={book} />
    </>
  )
}

/** The stages of an application have clocks of their own; what is not about another matter is about it. */
function isAbout(about: string, matter: Matter): boolean {
  if (matter === 'registration') return about === 'registration'
  return about !== 'registration' && about !== 'endorsement' && about !== 'replacement'
}
