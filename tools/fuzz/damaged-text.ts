import * as fc from 'fast-check'
import { fileAt, type Pack, rawByte } from './packs.ts'

/** One thing that happens to the text of one file. Positions are taken modulo what is there. */
export interface TextDamage {
  readonly file: number
  readonly does: keyof typeof DAMAGE
  readonly at: number
  readonly length: number
  readonly with: string
}

/** What an unlucky editor, or an ill-meaning one, leaves in a file. */
const debris = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...['', ' ', '\n', '\t', ': ', '- ', '[', ']', '{', '}', '"', "'", '#']),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '&a ',
        '*a',
        '!!int ',
        '!!js/function ',
        '|\n',
        '>-\n',
        '? ',
        '<<: ',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
      ],
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'null',
        '~',
        '000000',
        '-1',
        'true',
        '1e999',
        '.nan',
        '.inf',
        '-0',
        '0x7fffffff',
        '99999999999999999999',
        '2026-02-30',
        '9999-12-31',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '__proto__: 1\n',
        'constructor: 1\n',
        'toString: {}\n',
        'hasOwnProperty: 1\n',
        '{{',
        '}}',
        '{{#a}}',
        '[[',
        ']]',
        '[[jhlt#99]]',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\0',
      '\uFEFF',
      '\u0085',
      '\u2028',
      '\u200B',
      '　',
      '：',
      '“',
      '\r',
      rawByte(0xff),
      rawByte(0xc3),
    ),
  },
)

const lineOf = (lines: readonly string[], at: number) => at % lines.length

const byLine =
  (change: (lines: string[], at: number, one: TextDamage) => void) => (text: string, one: TextDamage) => {
    const lines = text.split('\n')
    change(lines, lineOf(lines, one.at), one)
    return lines.join('\n')
  }

const atPlace =
  (change: (before: string, after: string, one: TextDamage) => string) => (text: string, one: TextDamage) => {
    const at = one.at % (text.length + 1)
    return change(text.slice(0, at), text.slice(at), one)
  }

/** Replaces the match of a pattern that stands nearest after the place. */
const nextMatch =
  (pattern: RegExp, by: (found: string, one: TextDamage) => string) => (text: string, one: TextDamage) => {
    const all = [...text.matchAll(pattern)]
    const found = all[one.at % Math.max(1, all.length)]
    if (found === undefined) return text
    return text.slice(0, found.index) + by(found[0], one) + text.slice(found.index + found[0].length)
  }

const DEPTHS = [20, 150, 1500, 20_000]
const depth = ({ length }: TextDamage) => DEPTHS[length % DEPTHS.length] ?? 20

const HUGE = [
  '999999999',
  '99999999999999999999',
  '1e308',
  '-1',
  '0',
  '4294967296',
  '9007199254740993',
  '0.5',
  '.inf',
  '100000',
]
const NO_DATES = [
  '2026-02-30',
  '2025-02-29',
  '0000-00-00',
  '9999-12-31',
  '1899-12-31',
  '2200-01-01',
  '2026-13-01',
  '1900-01-01',
  '2199-12-31',
  '20260101',
]
const OWN_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length']

/** Ten names, each ten times the one before: a thousand million in the end. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
].join('\n')

const DAMAGE = {
  cut: atPlace((before, after, { length }) => before + after.slice(length)),
  truncate: atPlace((before) => before),
  empty: () => '',
  insert: atPlace((before, after, one) => before + one.with + after),
  overwrite: atPlace((before, after, one) => before + one.with + after.slice(one.length)),
  repeat: atPlace((before, after, { length }) => before + after.slice(0, length * 4) + after),
  dropLine: byLine((lines, at) => lines.splice(at, 1)),
  repeatLine: byLine((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  swapLines: byLine((lines, at, { length }) => {
    const other = (at + 1 + length) % lines.length
    const [a = '', b = ''] = [lines[at], lines[other]]
    lines[at] = b
    lines[other] = a
  }),
  indent: byLine((lines, at, { length }) => {
    const line = lines[at] ?? ''
    lines[at] = length % 3 === 0 ? line.replace(/^ {1,2}/, '') : `${' '.repeat(length % 5)}${line}`
  }),
  tab: byLine((lines, at) => {
    lines[at] = `\t${lines[at]?.trimStart() ?? ''}`
  }),
  windowsLines: (text) => text.replaceAll('\n', '\r\n'),
  oldMacLines: (text) => text.replaceAll('\n', '\r'),
  byteOrderMark: (text) => `\uFEFF${text}`,
  rawBytes: atPlace(
    (before, after, { length }) =>
      before +
      [0xff, 0xc0, 0x80, 0xe4]
        .slice(0, 1 + (length % 4))
        .map(rawByte)
        .join('') +
      after,
  ),
  longLine: atPlace((before, after, one) => before + (one.with || 'x').repeat(20_000) + after),
  deepLists: nextMatch(/(?<=: )\S.*/g, (_, one) => '['.repeat(depth(one)) + ']'.repeat(depth(one))),
  deepMaps: nextMatch(/(?<=: )\S.*/g, (_, one) => '{ a: '.repeat(depth(one)) + '}'.repeat(depth(one))),
  deepNot: nextMatch(
    /(?<=when: ).*/g,
    (found, one) => '{ not: '.repeat(depth(one)) + found + '}'.repeat(depth(one)),
  ),
  deepBlock: atPlace(
    (before, after, one) =>
      `${before}\n${Array.from({ length: Math.min(depth(one), 1500) }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n${after}`,
  ),
  bomb: (text) => `${BOMB}\n${text}`,
  alias: nextMatch(/(?<=: )(?=\S)/g, () => '*a '),
  number: nextMatch(/\d+/g, (_, { length }) => HUGE[length % HUGE.length] ?? ''),
  date: nextMatch(/\d{4}-\d\d-\d\d/g, (_, { length }) => NO_DATES[length % NO_DATES.length] ?? ''),
  ownName: nextMatch(/[A-Za-z][A-Za-z0-9]*/g, (_, { length }) => OWN_NAMES[length % OWN_NAMES.length] ?? ''),
  name: nextMatch(/[A-Za-z][A-Za-z0-9-]*/g, (_, one) => one.with),
} as const satisfies Readonly<Record<string, (text: string, one: TextDamage) => string>>

const DOES: readonly (keyof typeof DAMAGE)[] = [
  'cut',
  'truncate',
  'empty',
  'insert',
  'overwrite',
  'repeat',
  'dropLine',
  'repeatLine',
  'swapLines',
  'indent',
  'tab',
  'windowsLines',
  'oldMacLines',
  'byteOrderMark',
  'rawBytes',
  'longLine',
  'deepLists',
  'deepMaps',
  'deepNot',
  'deepBlock',
  'bomb',
  'alias',
  'number',
  'date',
  'ownName',
  'name',
]

/** What may happen to the text of one of so many files. */
export function textDamage(): fc.Arbitrary<readonly TextDamage[]> {
  const one = fc.record({
    file: fc.nat(),
    does: fc.constantFrom(...DOES),
    at: fc.nat(),
    length: fc.nat({ max: 60 }),
    with: debris,
  })
  return fc.array(one, { minLength: 1, maxLength: 3 })
}

/** The pack after it happened. */
export function withTextDamage(pack: Pack, damage: readonly TextDamage[]): Pack {
  const out: Record<string, string> = { ...pack }
  for (const one of damage) {
    const file = fileAt(pack, one.file)
    out[file] = DAMAGE[one.does](out[file] ?? '', one)
  }
  return out
}
