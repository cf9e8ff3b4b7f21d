import type { LawBook } from '@juyi/law'
import { useRef, useState } from 'preact/hooks'
import { tell } from '../words/tell.ts'
import { LazyFold } from './lazy-fold.tsx'
import { mistakeReport, type Reported } from './mistake-report.ts'

interface Props {
  readonly book: Pick<LawBook, 'place' | 'citations'>
  /** The statement that may be wrong; left out for a mistake of any kind. */
  readonly about?: Reported
}

/** A text that tells of a mistake, to be copied and sent on by whoever found it. The app itself sends nothing. */
export function ReportMistake({ book, about }: Props) {
  return (
    <LazyFold
      class="source-of report no-print"
      summary={about === undefined ? tell.report.any : tell.report.open}
      inside={() => <ReportText text={mistakeReport(about, book)} />}
    />
  )
}

function ReportText({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [says, setSays] = useState('')
  const copy = async () => {
    const now = field.current?.value ?? text
    try {
      await navigator.clipboard.writeText(now)
      setSays(tell.report.copied)
    } catch {
      // Older browsers, and pages that came without encryption, have no clipboard to write to.
      field.current?.select()
      setSays(tell.report.selected)
    }
  }
  return (
    <>
      <p>{tell.report.lead}</p>
      <p class="soft">{tell.report.privacy}</p>
      <textarea ref={field} aria-label={tell.report.label} rows={10}>
        {text}
      </textarea>
      <button type="button" class="secondary" onClick={copy}>
        {tell.report.copy}
      </button>
      <p role="status" class="soft">
        {says}
      </p>
    </>
  )
}
