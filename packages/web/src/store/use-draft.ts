import { useState } from 'preact/hooks'
import { without } from './place-answers.ts'
import { changeRecord, shelf } from './shelf.ts'

type Texts = Readonly<Record<string, string>>

/** What is being typed into a form, and how to keep and to drop it. */
export interface Draft<T extends Texts> {
  readonly texts: T
  readonly type: (texts: T) => void
  /** Forgets what was typed, once it has been sent off. */
  readonly drop: () => void
}

/**
 * The texts in the fields of a form. They are kept with the person while they are typed, so that neither a reload
 * nor going back loses them, and sealed as the person is.
 */
export function useDraft<T extends Texts>(form: string, blank: T): Draft<T> {
  const [texts, setTexts] = useState<T>(() => ({ ...blank, ...shelf.read().record?.drafts[form] }))
  return {
    texts,
    type: (next) => {
      setTexts(next)
      changeRecord((record) => ({ ...record, drafts: { ...record.drafts, [form]: next } }), 'afterPause')
    },
    drop: () => changeRecord((record) => ({ ...record, drafts: without(record.drafts, form) })),
  }
}
