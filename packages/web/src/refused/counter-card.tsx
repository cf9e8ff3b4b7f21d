import { useEffect, useRef } from 'preact/hooks'
import { tell } from '../words/tell.ts'
import { counter as chinese } from '../words/zh/refused.ts'
import type { CounterContent } from './use-chinese.ts'

interface Props {
  readonly content: CounterContent
  readonly onClose: () => void
}

/**
 * A card to hold up across the counter, over the whole screen and in large letters, or on A4: what I ask, the rule,
 * where it is written, and what I brought. It is in Chinese, for the clerk.
 */
export function CounterCard({ content: { reply, articles, rule, held }, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const root = document.documentElement
    dialog.current?.showModal()
    // Printed, the card stands alone.
    root.classList.add('counter-open')
    return () => root.classList.remove('counter-open')
  }, [])
  return (
    <dialog ref={dialog} class="counter" aria-label={tell.refused.cardLabel} onClose={onClose}>
      <div class="counter-buttons no-print">
        <button type="button" class="pill" onClick={() => dialog.current?.close()}>
          {tell.refused.closeCard}
        </button>
        <button type="button" class="pill" onClick={() => print()}>
          {tell.answer.print}
        </button>
      </div>
      {held.length > 0 ? null : <p class="soft no-print">{tell.refused.cardHint}</p>}
      <div lang="zh-CN">
        <p class="counter-ask">{reply}</p>
        <h2>{articles.length > 0 ? chinese.rule : chinese.ruleUnsure}</h2>
        {articles.length > 0 ? null : <p>{rule}</p>}
        <ul>
          {articles.map(({ label, gist }) => (
            <li key={label}>
              <strong>{label}</strong>
              {gist === undefined ? null : <span class="counter-gist">{gist}</span>}
            </li>
          ))}
        </ul>
        {held.length === 0 ? null : (
          <>
            <h2>{chinese.held}</h2>
            <ul>
              {held.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <p class="counter-thanks">{chinese.thanks}</p>
      </div>
    </dialog>
  )
}
