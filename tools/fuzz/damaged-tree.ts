import * as fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { fileAt, type Pack } from './packs.ts'

/** One thing that happens to what a file says, after it has been read. Positions are taken modulo what is there. */
export interface TreeDamage {
  readonly file: number
  readonly does: keyof typeof DAMAGE
  readonly at: number
  readonly other: number
}

/** A node, and how to put another into its place. */
interface Spot {
  readonly value: unknown
  readonly keys: readonly string[]
  put(value: unknown): void
  drop(): void
}

/** A name from outside must not become the prototype of what it stands in. */
function set(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

function spotsIn(tree: unknown): readonly Spot[] {
  const out: Spot[] = []
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => {
        const here = [...keys, String(i)]
        out.push({
          value: item,
          keys: here,
          put: (next) => value.splice(i, 1, next),
          drop: () => value.splice(i, 1),
        })
        visit(item, here)
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const here = [...keys, key]
        out.push({
          value: item,
          keys: here,
          put: (next) => set(value, key, next),
          drop: () => Reflect.deleteProperty(value, key),
        })
        visit(item, here)
      }
    }
  }
  visit(tree, [])
  return out
}

const NUMBERS: readonly unknown[] = [
  0,
  -1,
  0.5,
  1e9,
  1e15,
  2 ** 31,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  20,
  400,
]
const LENGTHS = [
  '0 days',
  '0 months',
  '1 day',
  '999999999 months',
  '99999999999999999999 years',
  '100000 days',
  '5000 years',
  '999999 working days',
  '0 working days',
  '9007199254740993 days',
  '241 months',
]
const WRONG: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  [],
  {},
  [[]],
  { all: [] },
  { any: [] },
  '__proto__',
  'constructor',
  'here',
  '000000',
  '2026-02-30',
  '1900-01-01',
  '2199-12-31',
  '￿',
  '​',
]
/** The writer of YAML needs more room than what reads it; texts are damaged deeper than this. */
const DEPTHS = [3, 12, 60, 120]

interface Means {
  readonly spot: Spot
  readonly other: number
  /** Another node, from anywhere in the pack. */
  elsewhere(): unknown
  /** Another name, from anywhere in the pack. */
  name(): string
}

const again = (value: unknown): unknown => structuredClone(value)

const DAMAGE = {
  drop: ({ spot }) => spot.drop(),
  replace: ({ spot, elsewhere }) => spot.put(elsewhere()),
  wrong: ({ spot, other }) => spot.put(again(WRONG[other % WRONG.length])),
  number: ({ spot, other }) => spot.put(NUMBERS[other % NUMBERS.length]),
  length: ({ spot, other }) => spot.put(LENGTHS[other % LENGTHS.length]),
  retarget: ({ spot, name }) => spot.put(name()),
  itself: ({ spot, other }) => spot.put(spot.keys[other % spot.keys.length]),
  inList: ({ spot }) => spot.put([again(spot.value), again(spot.value)]),
  not: ({ spot }) => spot.put({ not: spot.value }),
  any: ({ spot, elsewhere }) => spot.put({ any: [again(spot.value), elsewhere()] }),
  conflicting: ({ spot, elsewhere }) => spot.put({ conflicting: [again(spot.value), elsewhere()] }),
  person: ({ spot, name }) => spot.put({ anyPerson: { relation: name(), where: spot.value } }),
  deep: ({ spot, other }) => {
    let value = spot.value
    for (let n = DEPTHS[other % DEPTHS.length] ?? 0; n > 0; n -= 1)
      value = n % 2 === 0 ? { not: value } : { all: [value] }
    spot.put(value)
  },
  many: ({ spot, other }) =>
    spot.put({ any: Array.from({ length: 2 ** (other % 7) }, () => again(spot.value)) }),
  sibling: ({ spot, name, elsewhere }) => {
    if (Array.isArray(spot.value)) spot.value.push(elsewhere())
    else if (typeof spot.value === 'object' && spot.value !== null) set(spot.value, name(), elsewhere())
    else spot.put([spot.value])
  },
  rename: ({ spot, name }) => {
    if (typeof spot.value !== 'object' || spot.value === null || Array.isArray(spot.value)) return
    const [first] = Object.entries(spot.value)
    if (first === undefined) return
    Reflect.deleteProperty(spot.value, first[0])
    set(spot.value, name(), first[1])
  },
  ownName: ({ spot, other, elsewhere }) => {
    if (typeof spot.value === 'object' && spot.value !== null && !Array.isArray(spot.value))
      set(
        spot.value,
        ['__proto__', 'constructor', 'toString', 'hasOwnProperty'][other % 4] ?? '',
        elsewhere(),
      )
  },
  terms: ({ spot, name }) => spot.put({ union: [name(), name()] }),
} as const satisfies Readonly<Record<string, (means: Means) => void>>

const DOES: readonly (keyof typeof DAMAGE)[] = [
  'drop',
  'replace',
  'replace',
  'wrong',
  'number',
  'length',
  'retarget',
  'retarget',
  'retarget',
  'itself',
  'inList',
  'not',
  'any',
  'conflicting',
  'person',
  'deep',
  'many',
  'sibling',
  'rename',
  'ownName',
  'terms',
]

/** What may happen to what a pack says. */
export function treeDamage(maxLength = 3): fc.Arbitrary<readonly TreeDamage[]> {
  const one = fc.record({ file: fc.nat(), does: fc.constantFrom(...DOES), at: fc.nat(), other: fc.nat() })
  return fc.array(one, { minLength: 1, maxLength })
}

/** What stands in two places is written twice, since the law knows no aliases. */
const PLAINLY = { aliasDuplicateObjects: false } as const

const HEAD = /^---\n([\s\S]*?\n)---\n/

/** What a file says, and how to write another instead: a letter says it in its head. */
function written(
  file: string,
  text: string,
): { readonly yaml: string; readonly write: (tree: unknown) => string } {
  if (!file.endsWith('.md')) return { yaml: text, write: (tree) => stringify(tree, PLAINLY) }
  const [whole = '', head = ''] = HEAD.exec(text) ?? []
  return { yaml: head, write: (tree) => `---\n${stringify(tree, PLAINLY)}---\n${text.slice(whole.length)}` }
}

const NAME = /^[A-Za-z0-9#.-]{2,40}$/

/** The pack after it happened. */
export function withTreeDamage(pack: Pack, damage: readonly TreeDamage[]): Pack {
  const files = Object.keys(pack)
  const out: Record<string, string> = { ...pack }
  for (const one of damage) {
    const file = fileAt(pack, one.file)
    const { yaml, write } = written(file, out[file] ?? '')
    const tree: unknown = parse(yaml)
    const spots = spotsIn(tree)
    const spot = spots[one.at % Math.max(1, spots.length)]
    if (spot === undefined) continue
    const from = files[(one.other >> 3) % files.length] ?? file
    const others = from === file ? spots : spotsIn(parse(written(from, out[from] ?? '').yaml))
    const names = others.flatMap(({ value, keys }) =>
      typeof value === 'string' && NAME.test(value) ? [value, ...keys.slice(-1)] : keys.slice(-1),
    )
    DAMAGE[one.does]({
      spot,
      other: one.other,
      elsewhere: () => again(others[one.other % Math.max(1, others.length)]?.value),
      name: () => names[one.other % Math.max(1, names.length)] ?? 'a',
    })
    out[file] = write(tree)
  }
  return out
}
