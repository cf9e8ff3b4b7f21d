import { expect } from 'vitest'
import type { Ended } from './juyi-process.ts'

/** Without the breaks of lines, which may tear a Chinese name. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** The Chinese that is left in an English text once names, brackets and quotations are taken out. */
export function chineseLeft(text: string, names: readonly string[] = []): string {
  const longestFirst = names.map(squeezed).sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), squeezed(text))
  return (
    withoutQuoted(left)
      .match(/\p{Script=Han}+/gu)
      ?.join(' ') ?? ''
  )
}

/** The innermost first. */
function withoutQuoted(text: string): string {
  const left = text.replaceAll(/\([^()]*\)|（[^（）]*）|“[^“”]*”|《[^《》]*》|"[^"]*"/g, '')
  return left === text ? text : withoutQuoted(left)
}

/** Examples that stand in what is said. */
const EXAMPLES = ['居住证', '房东没来', '杭州', '申领', '居住登记', '签注', '补领、换领', '竹子']

/** Something was wrong with what a person typed, and is told in English; only their own words stand in Chinese. */
export function expectToldInEnglish({ code, stdout, stderr }: Ended, typed: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/[a-z]{3} [a-z]/)
  const rest = EXAMPLES.reduce((text, one) => text.replaceAll(one, ''), stderr)
  const foreign = rest.match(/\p{Script=Han}+|[，。；：、「」（）]/gu) ?? []
  expect(foreign.filter((one) => !typed.includes(one))).toEqual([])
}
