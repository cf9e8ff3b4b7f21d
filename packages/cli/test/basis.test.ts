import type { Citation } from '@juyi/law'
import { expect, test } from 'vitest'
import { basisOf } from '../src/law/basis.ts'
import { lawWords } from '../src/law/words/index.ts'

const cited = (label: string, statute: boolean): Citation => ({
  label,
  statute,
  confidence: 'high',
  checked: '2026-01-01',
  level: statute ? '地方性法规' : '网页',
})
const other = { citations: { 'upper#2': cited('上位条例 第二条', true) } }
const own = {
  citations: {
    ...other.citations,
    'jinghu#7': cited('镜湖规定 第七条', true),
    guide: cited('镜湖指南', false),
  },
}
const said = (cites: readonly string[], language: 'zh' | 'en') =>
  lawWords(language).sources(basisOf(cites, 'high', own, other), false)

test('an article of its own comes first among the sources of a difference', () => {
  expect(said(['guide', 'upper#2', 'jinghu#7'], 'zh')).toBe(
    '镜湖规定 第七条；上位条例 第二条；镜湖指南（已核实）',
  )
})

test('an article on which both rest is not told as if it allowed the difference', () => {
  expect(said(['upper#2', 'guide'], 'zh')).toBe(
    '没有找到自己的条文；两边都依据的：上位条例 第二条；镜湖指南（已核实）',
  )
  expect(said(['upper#2'], 'en')).toBe(
    'no article of its own found; both rest on: 上位条例 第二条 (confirmed)',
  )
})

test('a guide is told to be no article, and nothing to be nothing', () => {
  expect(said(['guide'], 'zh')).toBe('没有找到条文，只有：镜湖指南（已核实）')
  expect(said([], 'en')).toBe('none found (confirmed)')
})
