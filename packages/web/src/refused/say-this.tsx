import type { RefusalRule } from '@juyi/law'
import type { Loaded } from '../law/use-loaded.ts'
import { Failure } from '../page/failure.tsx'
import { Said } from '../page/said.tsx'
import { spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { CounterContent } from './use-chinese.ts'

interface Props {
  readonly rule: RefusalRule
  readonly chinese: Loaded<CounterContent>
  readonly onShow: () => void
}

/** What to say across the counter, in Chinese, and the way to show it in large letters. */
export function SayThis({ rule, chinese, onShow }: Props) {
  return (
    <section>
      <h2>{tell.refused.sayThis}</h2>
      {chinese.state === 'failed' ? <Failure error={chinese.error} retry={chinese.retry} /> : null}
      {chinese.state === 'ready' ? (
        <blockquote class="card reply" lang="zh-CN">
          <p>{chinese.value.reply}</p>
        </blockquote>
      ) : null}
      {spoken === 'zh' || (chinese.state === 'ready' && chinese.value.reply === rule.reply) ? null : (
        <p>
          {tell.refused.means}
          <Said>{rule.reply}</Said>
        </p>
      )}
      <p class="actions">
        <button type="button" class="primary" disabled={chinese.state !== 'ready'} onClick={onShow}>
          {tell.refused.show}
        </button>
      </p>
    </section>
  )
}
