/** The figures of a text: those written in digits, and those together with the ones written in words. */
interface Figures {
  readonly digits: ReadonlySet<number>
  readonly all: ReadonlySet<number>
}

/**
 * Figures in which a text and its English differ: written in digits in one of them and not found in the other, in
 * digits or in words. One and nothing are left out, since languages have them in places where the other has none.
 */
export function differingFigures(chinese: string, english: string): readonly number[] {
  const [zh, en] = [chineseFigures(chinese), englishFigures(english)]
  return [...zh.digits.difference(en.all), ...en.digits.difference(zh.all)].filter((figure) => figure > 1)
}

const NUMERALS = '零一二三四五六七八九'
const HALF = 0.5

function chineseFigures(text: string): Figures {
  const digits = new Set<number>()
  for (const [, figure = '', unit] of text.matchAll(/(\d[\d,]*(?:\.\d+)?)(万?)/g))
    digits.add(numberOf(figure) * (unit === '' ? 1 : 10_000))
  const all = new Set(digits)
  for (const [run] of text.replaceAll('两', '二').matchAll(/[零一二三四五六七八九十百千万]+/g)) {
    all.add(chineseNumeral(run))
    // 三五天 is three or five days: each numeral may stand for itself.
    for (const numeral of run) if (NUMERALS.includes(numeral)) all.add(NUMERALS.indexOf(numeral))
  }
  if (text.includes('半')) all.add(HALF)
  return { digits, all }
}

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function chineseNumeral(run: string): number {
  let [whole, below, digit] = [0, 0, 0]
  for (const sign of run) {
    const unit = UNITS[sign]
    if (sign === '万') {
      whole = (below + digit) * 10_000
      below = 0
      digit = 0
    } else if (unit === undefined) digit = NUMERALS.indexOf(sign)
    else {
      below += (digit || 1) * unit
      digit = 0
    }
  }
  return whole + below + digit
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const MONTHS = 'January February March April May June July August September October November December'

const WORDS = new Map<string, number>([
  ...ONES.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...MONTHS.toLowerCase()
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
  ['half', HALF],
  ['twice', 2],
  ['second', 2],
  ['third', 3],
  ['both', 2],
  ['hundred', 100],
  ['midnight', 24],
])

function englishFigures(text: string): Figures {
  const digits = new Set<number>()
  const millions = /(?<![\d,])(\d+(?:\.\d+)?)(?: to (\d+(?:\.\d+)?))? million/g
  for (const [, ...ends] of text.matchAll(millions))
    for (const end of ends) if (end !== undefined) digits.add(numberOf(end) * 1_000_000)
  // 9:00 is the hour alone.
  const others = text.replace(millions, '').replace(/:00\b/g, '')
  for (const [figure] of others.matchAll(/\d[\d,]*(?:\.\d+)?/g)) digits.add(numberOf(figure))
  const all = new Set(digits)
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  for (const [i, word] of words.entries()) {
    const figure = WORDS.get(word)
    if (figure === undefined) continue
    all.add(figure)
    const after = words[i + 1]
    if (after === 'hundred') all.add(figure * 100)
    else if (after === 'thousand') all.add(figure * 1000)
    else if (figure >= 20 && figure < 100) all.add(figure + (WORDS.get(after ?? '') ?? 0))
  }
  return { digits, all }
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(',', ''))
}
