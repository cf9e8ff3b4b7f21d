import type { CodeArea } from '@juyi/rules'

/**
 * The area in which a place's own people are at home, where its file does not say: "another city or county" is
 * where one needs a permit, so a city's home area is its districts, and a county's the county.
 *
 * It rests on how GB/T 2260 builds a code: two digits for the province, two for the prefecture, two for the county,
 * of which 01 to 20 are districts and higher ones counties and county-level cities. The four municipalities are
 * one city each; prefecture 90 gathers the counties and cities directly below a province, each a place of its own. Above a city there is no such area: in a province or in the nation nobody can be told to be local.
 */
export function areaOf(lawCode: string): CodeArea {
  const code = lawCode.slice(0, 6)
  const prefecture = code.slice(0, 4)
  if (isMunicipality(code)) return { within: [code.slice(0, 2)] }
  if (code.endsWith('0000')) return { within: [] }
  if (prefecture.endsWith('90') || (code[4] !== '0' && code[4] !== '1')) return { within: [code] }
  return {
    within: [prefecture],
    except: ['2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => prefecture + digit),
  }
}

/** Whether a code lies in a municipality directly under the nation, where province and city are one (GB/T 2260). */
export function isMunicipality(code: string): boolean {
  return /^(11|12|31|50)/.test(code)
}
