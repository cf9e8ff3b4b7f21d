import type { CodeArea } from '@juyi/rules'

/**
 * The area in which a place's own people are at home, where its file does not say: the codes that begin like its
 * own (GB/T 2260: two digits province, two prefecture, two county). Below the level of a city there is none: in
 * "the nation" or "a province" nobody can be told to be local.
 */
export function areaOf(code: string): CodeArea {
  if (/^(11|12|31|50)/.test(code)) return { within: [code.slice(0, 2)] }
  if (code.endsWith('0000')) return { within: [] }
  if (!code.endsWith('00')) return { within: [code.slice(0, 4)] }
  return { within: [code.slice(0, 4)] }
}
