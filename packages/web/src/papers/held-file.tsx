import type { Inspection, Wanted } from '@juyi/evidence'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLoaded } from '../law/use-loaded.ts'
import type { PaperFile } from '../store/place-record.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { Findings } from './findings.tsx'
import { type Destination, dropFile } from './keep-file.ts'
import { openFile } from './open-file.ts'

interface Props {
  readonly file: PaperFile
  readonly wanted: Wanted
  readonly to: Destination
  readonly onRemoved: () => void
}

/** One photo or file of a paper: what it is, what was found on it, and how to open and to remove it. */
export function HeldFile({ file, wanted, to, onRemoved }: Props) {
  const opened = useLoaded(file.id, () => openFile(file.id, wanted))
  const [asking, setAsking] = useState(false)
  const found = opened.state === 'ready' ? opened.value : undefined
  const url = useObjectUrl(found?.blob)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) keep.current?.focus()
  }, [asking])
  const remove = async () => {
    await dropFile(file.id, to)
    onRemoved()
  }
  const gone = opened.state === 'failed' || (opened.state === 'ready' && opened.value === undefined)
  const unknown = found?.inspection.kind === 'unknown'
  return (
    <li class="held-file">
      <div class="held-head">
        <Preview url={url} kind={found?.inspection.kind} />
        <div>
          <p class="held-name">{file.name}</p>
          <p class="soft">{factsOf(found?.inspection, file.bytes)}</p>
        </div>
      </div>
      {opened.state === 'loading' ? <p class="soft">{tell.paperFile.opening}</p> : null}
      {gone ? <p class="problem">▲ {tell.paperFile.gone}</p> : null}
      {found === undefined ? null : (
        <Findings findings={found.inspection.findings} portrait={wanted.photo !== undefined} />
      )}
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
        <div role="group" aria-label={tell.paperFile.removeLabel(file.name)} class="notice rouge">
          <p>{tell.paperFile.removeSure(file.name)}</p>
          <p class="held-buttons">
            <button type="button" class="pill" onClick={() => void remove()}>
              {tell.paperFile.removeDo}
            </button>
            <button type="button" class="pill" ref={keep} onClick={() => setAsking(false)}>
              {tell.paperFile.removeNot}
            </button>
          </p>
        </div>
      ) : (
        <p class="held-buttons">
          {url === undefined ? null : (
            <a
              class="pill"
              href={url}
              target="_blank"
              rel="noreferrer noopener"
              download={unknown ? file.name : undefined}
            >
              {unknown ? tell.paperFile.save : tell.paperFile.open}
              <span class="unseen">{say.aside(file.name)}</span>
            </a>
          )}
          <button
            type="button"
            class="pill"
            aria-label={tell.paperFile.removeLabel(file.name)}
            onClick={() => setAsking(true)}
          >
            {tell.paperFile.remove}
          </button>
        </p>
      )}
    </li>
  )
}

interface PreviewProps {
  readonly url: string | undefined
  readonly kind: Inspection['kind'] | undefined
}

/** The picture in small. What the browser cannot draw, as a PDF or a damaged picture, is named instead. */
function Preview({ url, kind }: PreviewProps) {
  const [drawn, setDrawn] = useState(true)
  const picture = drawn && url !== undefined && kind !== 'pdf' && kind !== 'unknown'
  return (
    <div class="preview" aria-hidden="true">
      {picture ? <img src={url} alt="" onError={() => setDrawn(false)} /> : kind && tell.finding.kinds[kind]}
    </div>
  )
}

function factsOf(inspection: Inspection | undefined, bytes: number): string {
  const { kind, pages, width, height } = inspection ?? {}
  return [
    ...(kind === undefined ? [] : [tell.finding.kinds[kind]]),
    tell.paperFile.size(bytes),
    ...(pages === undefined ? [] : [tell.paperFile.pages(pages)]),
    ...(width === undefined || height === undefined ? [] : [tell.paperFile.pixels(width, height)]),
  ].join(' · ')
}

/** An address for the content of a file; the browser lets go of the content when it is no longer shown. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (blob === undefined) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
