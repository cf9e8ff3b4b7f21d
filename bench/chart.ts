/**
 * The figures of `npm run bench:rules` as a picture: bars of people a second on a logarithmic scale, each with its
 * figure and how unknown facts are taken. Shape and words carry what colour does; it stands on a white ground of its own.
 */
import {
  fastestThatKnows,
  type RuleFigures,
  type RulesFigures,
  ratioTo,
  TREATMENTS,
} from './rules-figures.ts'

type Look = 'ours' | 'hand' | 'right' | 'partly' | 'wrong'

interface Bar {
  readonly name: string
  readonly perSecond: number
  readonly says: string
  readonly look: Look
}

const WIDTH = 960
const LEFT = 262
const DECADE = 74
const LEAST = 1000
const DECADES = 5
const ROW = 25
const BAR = 15
const HEAD = 74
const PANEL_HEAD = 56

const LOOKS: Readonly<Record<Look, string>> = {
  ours: 'fill="#0b6e4f" stroke="#0b6e4f"',
  hand: 'fill="#8a8f98" stroke="#8a8f98"',
  right: 'fill="#2f5d9e" stroke="#2f5d9e"',
  partly: 'fill="url(#hatched)" stroke="#2f5d9e"',
  wrong: 'fill="#ffffff" stroke="#a4303f" stroke-dasharray="4 3"',
}

/** The picture, as SVG. */
export function chartOf(figures: RulesFigures): string {
  const panels = figures.rules.map((rule) => ({ rule, bars: barsOf(rule) }))
  let y = HEAD
  const drawn: string[] = []
  for (const { rule, bars } of panels) {
    drawn.push(panel(rule, bars, y))
    y += PANEL_HEAD + bars.length * ROW + 26
  }
  const height = y + 40
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="13">
<title id="title">People a second who get their answer, by Juyi and by other rule engines</title>
<desc id="desc">${escaped(inWords(panels))}</desc>
<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#2f5d9e"/></pattern></defs>
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="#ffffff" stroke="#c9ced6"/>
<g fill="#1c2127">
${text(20, 34, 'People a second, on one core (logarithmic scale)', 'font-size="18" font-weight="600"')}
${text(20, 56, `the same rule over the same people, in one run; ${figures.taken}, ${figures.machine}`, 'fill="#4a5260"')}
${drawn.join('\n')}
${legend(y + 18)}
</g>
</svg>
`
}

/** Our own figures, then each engine as its users would write the rule and as it comes out right fastest, by speed. */
function barsOf({ bulk, peers }: RuleFigures): readonly Bar[] {
  const ours: readonly Bar[] = [
    {
      name: 'by hand, the faster of two',
      perSecond: Math.max(bulk.handWithExits, bulk.handWithoutBranches),
      says: TREATMENTS.rightly,
      look: 'hand',
    },
    { name: 'Juyi in bulk, from columns', perSecond: bulk.bulk, says: TREATMENTS.rightly, look: 'ours' },
    { name: 'Juyi, from facts', perSecond: bulk.factsToVerdicts, says: TREATMENTS.rightly, look: 'ours' },
  ]
  const names = [...new Set(peers.ways.map(({ peer }) => peer))]
  const shown = names.flatMap((name) => {
    const ways = peers.ways.filter(({ peer }) => peer === name)
    const [fastestRight] = ways
      .filter(({ treatment }) => treatment === 'rightly')
      .sort((a, b) => b.perSecond - a.perSecond)
    return [...new Set([ways[0], fastestRight])].filter((way) => way !== undefined)
  })
  const theirs = shown.map(
    ({ peer, way, perSecond, treatment }): Bar => ({
      name: `${peer}, ${way}`,
      perSecond,
      says: TREATMENTS[treatment],
      look: treatment === 'rightly' ? 'right' : treatment === 'partly' ? 'partly' : 'wrong',
    }),
  )
  return [...ours, ...theirs.sort((a, b) => b.perSecond - a.perSecond)]
}

function panel(rule: RuleFigures, bars: readonly Bar[], top: number): string {
  const fastest = fastestThatKnows(rule)
  const { ratio } = ratioTo(rule, fastest)
  const begin = top + PANEL_HEAD - 8
  const end = begin + bars.length * ROW + 4
  const lines = Array.from({ length: DECADES + 1 }, (_, i) => {
    const x = LEFT + i * DECADE
    return `<line x1="${x}" y1="${begin}" x2="${x}" y2="${end}" stroke="#dfe3e8"/>${text(x, end + 15, short(LEAST * 10 ** i), 'fill="#4a5260" font-size="11" text-anchor="middle"')}`
  })
  return [
    text(20, top + 14, `${rule.bulk.name} (${rule.bulk.place})`, 'font-size="15" font-weight="600"'),
    text(
      20,
      top + 34,
      `in bulk ${rule.bulk.ratioToHand.toFixed(2)} of what is written by hand; ${ratio} times ${fastest.peer}, the fastest other engine that ever says a fact is unknown`,
      'fill="#4a5260"',
    ),
    ...lines,
    ...bars.map((bar, i) => row(bar, begin + 4 + i * ROW)),
  ].join('\n')
}

function row({ name, perSecond, says, look }: Bar, y: number): string {
  const length = Math.max(2, Math.log10(perSecond / LEAST) * DECADE)
  const base = y + BAR - 3
  const bold = look === 'ours' ? ' font-weight="600"' : ''
  return [
    text(LEFT - 10, base, name, `text-anchor="end"${bold}`),
    `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" ${LOOKS[look]}/>`,
    `<text x="${(LEFT + length + 8).toFixed(1)}" y="${base}" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"><tspan font-weight="600">${short(perSecond)}</tspan><tspan dx="8" fill="#4a5260">${escaped(says)}</tspan></text>`,
  ].join('')
}

function legend(y: number): string {
  const kinds: readonly (readonly [Look, string])[] = [
    ['ours', 'Juyi'],
    ['hand', 'by hand'],
    ['right', 'right about unknown facts'],
    ['partly', 'right at times'],
    ['wrong', 'wrong or throws'],
  ]
  let x = 20
  const entries = kinds.map(([look, words]) => {
    const at = x
    x += 52 + words.length * 7
    return `<rect x="${at}" y="${y - 11}" width="22" height="13" ${LOOKS[look]}/>${text(at + 30, y, words)}`
  })
  return entries.join('\n')
}

function inWords(panels: readonly { readonly rule: RuleFigures; readonly bars: readonly Bar[] }[]): string {
  return panels
    .map(
      ({ rule, bars }) =>
        `${rule.bulk.name}: ${bars.map(({ name, perSecond, says }) => `${name}: ${short(perSecond)}, ${says}`).join('; ')}.`,
    )
    .join(' ')
}

/** 79.7 M, 724 k. */
export function short(n: number): string {
  const [value, unit] = n >= 1e6 ? [n / 1e6, ' M'] : n >= 1e3 ? [n / 1e3, ' k'] : [n, '']
  const digits = Number.isInteger(value) || value >= 100 ? 0 : 1
  return `${value.toFixed(digits)}${unit}`
}

function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(words)}</text>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
