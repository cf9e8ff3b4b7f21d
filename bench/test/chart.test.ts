import { describe, expect, test } from 'vitest'
import { chartOf, short } from '../chart.ts'
import { withFigures } from '../figures-page.ts'
import type { Treatment, WayFigures } from '../peers-measured.ts'
import { fastestThatKnows, type RuleFigures, type RulesFigures } from '../rules-figures.ts'

function way(peer: string, name: string, perSecond: number, treatment: Treatment): WayFigures {
  return {
    peer,
    way: name,
    perSecond,
    perSecondAllKnown: perSecond,
    counted: { right: 10, wronglyYes: 0, wronglyNo: 0, unknownThoughDecided: 0, throws: 0 },
    treatment,
  }
}

const RULE: RuleFigures = {
  bulk: {
    place: '000000',
    name: 'rule of A & B',
    people: 1000,
    bulk: 60_000_000,
    handWithExits: 20_000_000,
    handWithoutBranches: 80_000_000,
    ratioToHand: 0.75,
    factsToVerdicts: 1_500_000,
    factsToVerdictsByTheClock: 1_400_000,
    factsToAnswers: 1_300_000,
    factsToColumns: 1_600_000,
    bulkOnTwoThreads: 110_000_000,
    factsOnTwoThreads: 2_000_000,
    verdicts: { eligible: 1000 },
  },
  assess: 3000,
  peers: {
    place: '000000',
    people: 10,
    fullyKnown: 4,
    open: 3,
    ways: [
      way('quick', 'as written', 900_000, 'taken for either'),
      way('quick', 'asked twice', 500_000, 'rightly'),
      way('brittle', 'as written', 950_000, 'throws'),
      way('slow', 'as written', 8000, 'rightly'),
    ],
  },
}

const FIGURES: RulesFigures = {
  taken: '2026-11-23',
  machine: '2-core machine',
  versions: { quick: '1.0.0' },
  rules: [RULE],
  demonstrations: [
    { who: 'quick', answers: { 'not(x >= 6)': 'true', 'p or not p': 'true', '3 <= x <= 5': 'false' } },
  ],
}

/** The bar of a name: how long it is and whether its outline is broken. */
function barOf(svg: string, name: string): { readonly width: number; readonly isDashed: boolean } {
  const [, rest = ''] = svg.split(`>${name}</text><rect`)
  const rect = rest.slice(0, rest.indexOf('/>'))
  return { width: Number(/width="([\d.]+)"/.exec(rect)?.[1]), isDashed: rect.includes('stroke-dasharray') }
}

describe('the chart', () => {
  const svg = chartOf(FIGURES)

  test('makes a bar ten times the figure one decade longer', () => {
    const decade = barOf(svg, 'Juyi in bulk, from columns').width - Math.log10(60) * 74
    expect(decade).toBeCloseTo(3 * 74, 0)
  })

  test('tells by shape, and says in words, who is wrong about unknown facts', () => {
    expect(barOf(svg, 'quick, as written').isDashed).toBe(true)
    expect(barOf(svg, 'brittle, as written').isDashed).toBe(true)
    expect(barOf(svg, 'quick, asked twice').isDashed).toBe(false)
    expect(svg).toContain('takes unknown for yes or no</tspan>')
    expect(svg).toContain('throws when a fact is unknown</tspan>')
  })

  test('says all its figures in its description, for those who do not see it', () => {
    const [, desc = ''] = /<desc id="desc">(.*?)<\/desc>/s.exec(svg) ?? []
    for (const { peer, way, perSecond } of RULE.peers.ways) {
      expect(desc).toContain(`${peer}, ${way}: ${short(perSecond)}`)
    }
  })

  test('lets no words through as markup', () => {
    expect(svg).toContain('rule of A &amp; B')
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;)/)
  })

  test('holds the bulk against the fastest engine that knows "unknown", not against one that is wrong or throws', () => {
    expect(fastestThatKnows(RULE).way).toBe('asked twice')
    expect(svg).toContain('120 times quick')
  })
})

describe('the figures in the page', () => {
  const begin = '<!-- figures: written by `npm run bench:rules`; change the command, not these lines -->'
  const page = `before\n${begin}\n\nold\n\n<!-- end of figures -->\nafter\n`

  test('take the place of the old ones and leave the rest alone', () => {
    const once = withFigures(page, FIGURES)
    expect(once).not.toContain('old')
    expect(once.startsWith(`before\n${begin}\n`)).toBe(true)
    expect(once.endsWith('<!-- end of figures -->\nafter\n')).toBe(true)
    expect(once).toContain('| quick, asked twice | 500 k | 500 k | 120 |')
    expect(withFigures(once, FIGURES)).toBe(once)
  })

  test('are not put into a page without their place', () => {
    expect(() => withFigures('no marks', FIGURES)).toThrow('the page has no lines')
  })
})
