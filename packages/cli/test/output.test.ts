import type { Because } from '@juyi/journey'
import { parseDay } from '@juyi/rules'
import { describe, expect, it } from 'vitest'
import { thatMatter } from '../src/output/answer-page.ts'
import { Page } from '../src/output/page.ts'
import { displayWidth, wrap } from '../src/output/wrap.ts'
import { PHRASES } from '../src/words.ts'

describe('lines of a terminal', () => {
  it('a Chinese character takes two columns', () => expect(displayWidth('居易 Juyi（1）')).toBe(14))

  const text =
    '带身份证去派出所或社区窗口（或在手机上）查登记记录：2026年11月23日登记的，从那天起算；见《居住证暂行条例》第九条第一款，电话 0755-12345678。'
  for (const columns of [20, 33, 80]) {
    const lines = wrap(text, columns)
    it(`at ${columns} columns no line is too long and nothing is lost`, () => {
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    })
    it(`at ${columns} columns no line begins with a closing mark or ends with an opening one`, () => {
      for (const line of lines) expect(line).not.toMatch(/^[，。、；：？！）」』》]|[（「『《]$/)
    })
    it(`at ${columns} columns dates and numbers stay whole`, () => {
      for (const part of ['2026年11月23日', '第九条', '0755-12345678'])
        expect(lines.some((line) => line.includes(part))).toBe(true)
    })
  }
})

describe('a page', () => {
  it('goes on under the beginning of a line', () => {
    const page = new Page(24, false)
    page.say('一二三四五六七八九十一二', { indent: 2, mark: '✓', look: 'yes' })
    expect(page.toString()).toBe('  ✓ 一二三四五六七八九十\n    一二\n')
  })

  it('has colours only when asked to', () => {
    const page = new Page(80, true)
    page.say('好', { mark: '✓', look: 'yes' })
    expect(page.toString()).toContain('\u001B[32m✓')
  })

  it('leaves one empty line between parts', () => {
    const page = new Page(80, false)
    page.gap()
    page.say('一')
    page.gap()
    page.heading('二')
    expect(page.toString()).toBe('一\n\n二\n')
  })
})

describe('the reasons that matter', () => {
  const reason = (says: string, holds: boolean | null, depth: number): Because => ({
    id: says,
    says,
    holds,
    depth,
    cites: [],
    confidence: 'high',
  })
  const shown = (...reasons: readonly Because[]) => thatMatter(reasons).map(({ says }) => says)

  it('below what is met, only what meets it', () =>
    expect(
      shown(
        reason('住处', true, 0),
        reason('买房', false, 1),
        reason('租房', true, 1),
        reason('备案', null, 2),
      ),
    ).toEqual(['住处', '租房']))

  it('below what is open, only what can still decide it', () =>
    expect(shown(reason('工作', null, 0), reason('上班', false, 1), reason('合同', null, 1))).toEqual([
      '工作',
      '合同',
    ]))

  it('below what is not met, everything', () =>
    expect(shown(reason('社保', false, 0), reason('够久', true, 1), reason('没断', false, 1))).toEqual([
      '社保',
      '够久',
      '没断',
    ]))

  it('a new branch is judged for itself', () =>
    expect(shown(reason('一', true, 0), reason('二', false, 1), reason('三', false, 0))).toEqual([
      '一',
      '三',
    ]))
})

it('a day is written as people write it', () =>
  expect(PHRASES.date(parseDay('2027-05-24') ?? 0)).toBe('2027年5月24日'))
