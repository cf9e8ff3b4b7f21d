/** A division of the administrative map (GB/T 2260). */
export interface Division {
  readonly code: string
  readonly name: string
}

/** The administrative map, from names by code. */
export class DivisionMap {
  readonly #byCode: ReadonlyMap<string, string>

  constructor(names: Readonly<Record<string, string>>) {
    this.#byCode = new Map(Object.entries(names))
  }

  /** The name of a division, or undefined for a code that is not in the list (abolished ones are not). */
  nameOf(code: string): string | undefined {
    return code === '000000' ? '全国' : this.#byCode.get(code)
  }

  /** The full name with what lies above it: 浙江省杭州市西湖区. */
  fullNameOf(code: string): string | undefined {
    const own = this.nameOf(code)
    if (own === undefined) return undefined
    const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((one) => one !== code)
    return [...above.map((one) => this.#byCode.get(one) ?? ''), own].join('')
  }

  /**
   * The divisions that a person may mean by a code or a name, with or without 省, 市, 区 or 县 at its end. The
   * higher ones come first, so that 吉林 finds the province before the city.
   */
  find(text: string): readonly Division[] {
    const wanted = text.trim()
    if (wanted === '000000' || wanted === '全国') return [{ code: '000000', name: '全国' }]
    if (/^\d{6}$/.test(wanted)) {
      const name = this.#byCode.get(wanted)
      return name === undefined ? [] : [{ code: wanted, name }]
    }
    const exact: Division[] = []
    const short: Division[] = []
    for (const [code, name] of this.#byCode) {
      if (name === wanted || this.fullNameOf(code) === wanted) exact.push({ code, name })
      else if (shortName(name) === wanted) short.push({ code, name })
    }
    const found = exact.length > 0 ? exact : short
    return found.sort((a, b) => level(a.code) - level(b.code) || (a.code < b.code ? -1 : 1))
  }

  /**
   * The divisions directly below one: provinces below 000000, then prefectures, then counties. Municipalities have
   * their districts, and provinces the counties that stand under no prefecture, directly below them.
   */
  below(code: string): readonly Division[] {
    return [...this.#byCode].flatMap(([own, name]) =>
      own !== code && this.#parentOf(own) === code ? [{ code: own, name }] : [],
    )
  }

  #parentOf(code: string): string {
    if (code.endsWith('0000')) return '000000'
    const prefecture = `${code.slice(0, 4)}00`
    return code !== prefecture && this.#byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`
  }
}

/** The name as people say it: 杭州 for 杭州市. Two characters at least are kept. */
export function shortName(name: string): string {
  const short = name.replace(/(特别行政区|自治区|自治州|自治县|省|市|地区|区|县|盟)$/, '')
  return short.length >= 2 ? short : name
}

/** 0 province, 1 prefecture, 2 county. */
function level(code: string): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2
}
