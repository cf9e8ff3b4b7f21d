import { useState } from 'preact/hooks'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { type Destination, keepChosen, MEGABYTE, MOST_BYTES, type NotKept } from './keep-file.ts'

interface Props {
  readonly paper: string
  readonly to: Destination
}

interface Reading {
  readonly name: string
  /** Which of the chosen files this is, from 1. */
  readonly n: number
  readonly of: number
}

/** Takes a photo of a paper or chooses files of it, and keeps them on this device. */
export function AddFiles({ paper, to }: Props) {
  const [reading, setReading] = useState<Reading>()
  const [part, setPart] = useState(0)
  const [kept, setKept] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const keep = async (files: readonly File[]) => {
    setKept('')
    setProblems([])
    const done: string[] = []
    for (const [i, file] of files.entries()) {
      setReading({ name: file.name, n: i + 1, of: files.length })
      setPart(0)
      const wrong = await keepChosen(file, to, setPart)
      if (wrong === undefined) done.push(file.name)
      else setProblems((before) => [...before, notKeptWords(wrong, file)])
    }
    setReading(undefined)
    const [only] = done
    if (only !== undefined)
      setKept(done.length === 1 ? tell.paperFile.keptOne(only) : tell.paperFile.keptMany(done.length))
  }
  const chosen = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])]
    // The same file may be chosen again after it was removed.
    event.currentTarget.value = ''
    if (files.length > 0) void keep(files)
  }
  const busy = reading !== undefined
  return (
    <div class="add-files">
      <p class="add-buttons">
        <label class="pill file-choice">
          <span aria-hidden="true">＋</span>
          {tell.paperFile.add}
          <span class="unseen">{say.aside(paper)}</span>
          <input
            type="file"
            class="unseen"
            accept="image/*,application/pdf"
            multiple
            disabled={busy}
            onChange={chosen}
          />
        </label>
        {/* Some phones offer the camera only where it is asked for by name; then they offer nothing else. */}
        <label class="pill file-choice camera">
          {tell.paperFile.camera}
          <span class="unseen">{say.aside(paper)}</span>
          <input
            type="file"
            class="unseen"
            accept="image/*"
            capture="environment"
            disabled={busy}
            onChange={chosen}
          />
        </label>
      </p>
      <p role="status" class="soft">
        {reading === undefined ? kept : tell.paperFile.reading(reading.name, reading.n, reading.of)}
      </p>
      {reading === undefined ? null : <progress aria-label={reading.name} max={1} value={part} />}
      <div role="alert">
        {problems.map((says) => (
          <p key={says} class="problem">
            ▲ {says}
          </p>
        ))}
      </div>
    </div>
  )
}

function notKeptWords(why: NotKept, { name, size }: File): string {
  const words = tell.paperFile
  return why === 'tooLarge' ? words.tooLarge(name, words.size(size), MOST_BYTES / MEGABYTE) : words[why](name)
}
