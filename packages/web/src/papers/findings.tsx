import type { Finding } from '@juyi/evidence'
import { tell } from '../words/tell.ts'
import { findingWords } from './finding-words.ts'

interface Props {
  readonly findings: readonly Finding[]
  /** Whether the file is a portrait, of which other things are asked than of a paper. */
  readonly portrait: boolean
}

/** What was found on a file. What is as it should be takes one line together. */
export function Findings({ findings, portrait }: Props) {
  const wrong = findings.flatMap((finding) => {
    const words = findingWords(finding, portrait)
    return words === undefined ? [] : [{ ...finding, words }]
  })
  // What cannot be used is not praised for its size.
  const useless = wrong.some(({ severity }) => severity === 'stop')
  const fine = useless ? [] : findings.filter(({ severity }) => severity === 'fine')
  return (
    <ul class="findings">
      {wrong.map(({ check, severity, words }) => (
        <li key={check}>
          <span class={severity === 'stop' ? 'state unmet' : 'state open'}>
            {severity === 'stop' ? `▲ ${tell.finding.stop}` : `？ ${tell.finding.mind}`}
          </span>{' '}
          {words}
        </li>
      ))}
      {fine.length === 0 ? null : (
        <li>
          <span class="state met">✓ {tell.finding.fine}</span>{' '}
          {tell.finding.fineWords(fine.map(({ check }) => tell.finding.checks[check]))}
        </li>
      )}
    </ul>
  )
}
