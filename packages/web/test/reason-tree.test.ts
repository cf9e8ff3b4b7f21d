import type { Because } from '@juyi/journey'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Reason, reasonTree } from '../src/answer/reason-tree.ts'

const reasons = fc.array(
  fc.record({
    id: fc.string(),
    says: fc.string(),
    cites: fc.constant([]),
    confidence: fc.constant('high' as const),
    holds: fc.constantFrom(true, false, null),
    depth: fc.nat({ max: 4 }),
  }),
)

function flat(tree: readonly Reason[]): readonly Because[] {
  return tree.flatMap(({ because, parts }) => [because, ...flat(parts)])
}

test('every reason stands in the tree once, in its order', () => {
  fc.assert(
    fc.property(reasons, (because) => {
      expect(flat(reasonTree(because))).toEqual(because)
    }),
  )
})

test('parts lie deeper than the whole', () => {
  const deeper = ({ because, parts }: Reason): boolean =>
    parts.every((part) => part.because.depth > because.depth && deeper(part))
  fc.assert(fc.property(reasons, (because) => reasonTree(because).every(deeper)))
})
