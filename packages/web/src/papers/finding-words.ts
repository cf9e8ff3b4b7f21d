import type { Finding, Pixels } from '@juyi/evidence'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

/** A finding in words: what was measured, what is asked, and what to do. Undefined for one that is as it should be. */
export function findingWords(finding: Finding, portrait: boolean): string | undefined {
  if (finding.severity === 'fine') return undefined
  const words = tell.finding
  switch (finding.check) {
    case 'empty':
      return words.empty
    case 'type': {
      const { measured, wanted } = finding
      const kinds = say.list(wanted.map((kind) => words.kinds[kind]))
      if (measured === 'unknown') return words.unknown(kinds)
      return finding.severity === 'stop'
        ? words.wrongType(words.kinds[measured], kinds)
        : words.rareType(words.kinds[measured])
    }
    case 'size': {
      const [measured, most] = [tell.paperFile.size(finding.measured), tell.paperFile.size(finding.wanted)]
      return portrait ? words.photoTooHeavy(measured, most) : words.tooHeavy(measured, most)
    }
    case 'pixels': {
      const { measured, wanted, severity } = finding
      if (measured === undefined) return words.pixelsUnknown
      if (!portrait) return words.tooFewPixels(pixels(measured), Math.min(...sidesOf(wanted)))
      return severity === 'stop'
        ? words.photoTooSmall(pixels(measured), pixels(wanted))
        : words.photoTooLarge(pixels(measured), pixels(wanted))
    }
    case 'pages':
      return words.pagesUnknown
    case 'encrypted':
      return words.locked
  }
}

function sidesOf({ width, height }: Pixels): readonly number[] {
  return [width, height].filter((side) => side !== undefined)
}

function pixels({ width, height }: Pixels): string {
  if (width !== undefined && height !== undefined) return tell.paperFile.pixels(width, height)
  return width === undefined ? tell.finding.height(height ?? 0) : tell.finding.width(width)
}
