import type { Wanted } from '@juyi/evidence'
import { useRef, useState } from 'preact/hooks'
import type { PaperFile } from '../store/place-record.ts'
import { tell } from '../words/tell.ts'
import { HeldFile } from './held-file.tsx'
import type { Destination } from './keep-file.ts'

interface Props {
  readonly paper: string
  readonly files: readonly PaperFile[]
  readonly wanted: Wanted
  readonly to: Destination
}

/** The photos and files that are kept of a paper. */
export function HeldFiles({ paper, files, wanted, to }: Props) {
  const status = useRef<HTMLParagraphElement>(null)
  const [removed, setRemoved] = useState('')
  return (
    <>
      {files.length === 0 ? null : (
        <ul class="held-files" aria-label={tell.paperFile.list(paper)}>
          {files.map((file) => (
            <HeldFile
              key={file.id}
              file={file}
              wanted={wanted}
              to={to}
              onRemoved={() => {
                setRemoved(tell.paperFile.removed(file.name))
                status.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" class="soft" tabIndex={-1} ref={status}>
        {removed}
      </p>
    </>
  )
}
