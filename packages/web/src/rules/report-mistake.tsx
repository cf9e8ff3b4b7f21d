import type { LawBook } from '@juyi/law'
import { useRef } from 'preact/hooks'
import { CopyButton } from '../page/copy-button.tsx'
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
  return (
    <>
      <p>{tell.report.lead}</p>
      <p class="soft">{tell.report.privacy}</p>
      <textarea ref={field} aria-label={tell.report.label} rows={10}>
        {text}
      </textarea>
      <CopyButton
        words={tell.report.copy}
        text={() => field.current?.value ?? text}
        shownIn={field}
        copied={tell.report.copied}
        selected={tell.report.selected}
      />
    </>
  )
}
