import type { PacketFinding } from '@juyi/papers/packet'
import { write } from '../words/write.ts'
import type { MakingState } from './use-making.ts'

interface Props {
  readonly status: MakingState
  readonly onStop: () => void
}

/** How far a document is, what is wrong with it, or why there is none. */
export function MakingStatus({ status, onStop }: Props) {
  return (
    <div class="making">
      <p role="status">{wordsOf(status)}</p>
      {status.state === 'making' ? (
        <>
          <progress
            aria-label={write.letters.makingLabel}
            {...(status.making === undefined
              ? {}
              : { value: status.making.done, max: Math.max(1, status.making.all) })}
          />
          <p class="actions">
            <button type="button" class="secondary" onClick={onStop}>
              {write.letters.stop}
            </button>
          </p>
        </>
      ) : null}
      {status.state === 'made' && status.findings.length > 0 ? (
        <ul class="notice amber">
          {status.findings.map((finding) => (
            <li key={JSON.stringify(finding)}>{findingWords(finding)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function wordsOf(status: MakingState): string {
  switch (status.state) {
    case 'idle':
      return ''
    case 'making': {
      const { making } = status
      if (making === undefined) return write.letters.preparing
      return making.says === 'fetching'
        ? write.letters.fetching(Math.floor((making.done / making.all) * 100))
        : write.letters.setting(making.done, making.all)
    }
    case 'made':
      return write.letters.made
    case 'failed':
      return write.letters.failed[status.why]
  }
}

function findingWords(finding: PacketFinding): string {
  return finding.problem === 'missingCharacters'
    ? write.letters.missingCharacters(finding.characters.join(''))
    : write.letters.leftOut[finding.problem](`${finding.evidence} ${finding.file}`)
}
