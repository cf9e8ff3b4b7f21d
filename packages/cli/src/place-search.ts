import { type Division, divisionsBelow, findDivisions, fullDivisionName, shortName } from '@juyi/identity'

/** At most so many places are shown for what somebody typed. */
const MOST_FOUND = 12

/**
 * The places that a code or a whole name means, as people write it: 杭州, 杭州市, 河南信阳, 浙江 杭州 西湖. Where one
 * name belongs to several levels the highest is meant, unless another city has a place of that name (朝阳).
 */
export function placesCalled(text: string): readonly Division[] {
  const exact = findDivisions(text)
  const found = exact.length > 0 ? exact : allDivisions().filter(({ code }) => pathsOf(code).has(bare(text)))
  const highest = Math.min(...found.map(levelOf))
  const [first] = found.filter((division) => levelOf(division) === highest)
  const isElsewhere = ({ code }: Division) => highest > 0 && code.slice(0, 4) !== first?.code.slice(0, 4)
  return found.filter((division) => levelOf(division) === highest || isElsewhere(division))
}

/** A place that is known by an English name. */
interface InEnglish {
  readonly code: string
  readonly english: string
}

/** The places that somebody may mean who has typed so much, the likeliest first. */
export function searchPlaces(text: string, inEnglish: readonly InEnglish[] = []): readonly Division[] {
  const wanted = bare(text)
  if (wanted === '') return []
  const english = inEnglish.filter(
    (place) => LATIN.test(text) && plainEnglish(place.english).startsWith(plainEnglish(text)),
  )
  const called = [...findDivisions(text.trim()), ...english.flatMap(({ code }) => findDivisions(code))]
  const rest = allDivisions()
    .map((division) => ({ division, rank: rankOf(division, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || levelOf(a.division) - levelOf(b.division))
    .map(({ division }) => division)
  const byCode = new Map([...called, ...rest].map((division) => [division.code, division]))
  return [...byCode.values()].slice(0, MOST_FOUND)
}

const LATIN = /[a-z]/i

/** An English name as it is compared: Xi'an, Xi’an and xian are one. */
export function plainEnglish(name: string): string {
  return name.toLowerCase().replaceAll(/['’\s]/g, '')
}

const NO_MATCH = 3

function rankOf(division: Division, wanted: string): number {
  const own = shortName(division.name)
  const paths = [...pathsOf(division.code)]
  if (own === wanted || paths.includes(wanted)) return 0
  if (own.startsWith(wanted) || paths.some((path) => path.startsWith(wanted))) return 1
  return division.name.includes(wanted) ? 2 : NO_MATCH
}

/** The ways to write a place after what it lies in, without 省, 市, 区 and 县: 河南信阳浉河, 信阳浉河, 河南浉河. */
function pathsOf(code: string): ReadonlySet<string> {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((one) => one < code)
  const [own = '', ...upper] = [code, ...above].map((one) => shortName(nameOf(one)))
  const [province = '', prefecture = ''] = upper
  return new Set([province + prefecture + own, province + own, prefecture + own].map(bare))
}

/** What somebody typed or a name as it stands, without spaces and without the kind of place after each part. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，、·-]/g, '')
    .replace(/(特别行政区|自治区|自治州|自治县|省|市|地区)(?=.)/g, '')
    .replace(/(.{2,})(特别行政区|自治区|自治州|自治县|省|市|地区|区|县|盟)$/, '$1')
}

function levelOf({ code }: Division): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2
}

function nameOf(code: string): string {
  return allNames().get(code) ?? ''
}

let names: ReadonlyMap<string, string> | undefined

function allNames(): ReadonlyMap<string, string> {
  names ??= new Map(allDivisions().map(({ code, name }) => [code, name]))
  return names
}

let divisions: readonly Division[] | undefined

function allDivisions(): readonly Division[] {
  divisions ??= below('000000')
  return divisions
}

function below(code: string): readonly Division[] {
  return divisionsBelow(code).flatMap((division) =>
    division.code.endsWith('00') ? [division, ...below(division.code)] : [division],
  )
}

/** A place with what it lies in, as it is shown in a list, after its English name where there is one. */
export function placeLabel({ code, name }: Division, inEnglish: readonly InEnglish[] = []): string {
  const full = fullDivisionName(code) ?? name
  const english = inEnglish.find((place) => place.code === code)?.english
  return english === undefined ? full : `${english} (${full})`
}
