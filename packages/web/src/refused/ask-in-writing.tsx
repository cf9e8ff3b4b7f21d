import type { RefusalRule } from '@juyi/law'
import type { Loaded } from '../law/use-loaded.ts'
import { Said } from '../page/said.tsx'
import { tell } from '../words/tell.ts'
import type { CounterContent } from './use-chinese.ts'

interface Props {
  readonly rule: RefusalRule
  readonly chinese: Loaded<CounterContent>
}

/** What the clerk is asked to write down: in Chinese, which is what has to be said, and what it means. */
export function AskInWriting({ rule, chinese }: Props) {
  const words = chinese.state === 'ready' ? chinese.value.askInWriting : undefined
  return (
    <div class="card">
      {words === undefined ? null : <p lang="zh-CN">{words}</p>}
      {words === rule.askInWriting ? null : (
        <p>
          {words === undefined ? '' : tell.refused.means}
          <Said>{rule.askInWriting}</Said>
        </p>
      )}
    </div>
  )
}
