import { describe, expect, it } from 'vitest'
import { typedDate, typedNumber } from '../src/ask/typed-answer.ts'
import { jsonFault } from '../src/json-fault.ts'
import { placesCalled, searchPlaces } from '../src/place-search.ts'

describe('dates as people type them', () => {
  it.each([
    '2026-05-01',
    '2026-5-1',
    '2026/5/1',
    '2026.05.1',
    '2026年5月1日',
    '2026 年 5 月 1 号',
    '２０２６－０５－０１',
    '20260501',
    ' 2026-5-1 ',
  ])('%s', (text) => expect(typedDate(text)).toEqual({ value: '2026-05-01' }))

  it('a leap day only in a leap year', () => {
    expect(typedDate('2028-02-29')).toEqual({ value: '2028-02-29' })
    expect(typedDate('2026-02-29')).toEqual({ problem: expect.stringMatching(/没有29日.*28 天/) })
  })

  it.each([
    ['2026-02-30', /2026年2月没有30日/],
    ['2026-13-01', /没有13月/],
    ['2026-0-1', /没有0月/],
    ['2026-5', /全年、月、日/],
    ['5月1日', /全年、月、日/],
    ['26-5-1', /全年、月、日/],
    ['去年', /不是日期/],
    ['', /不是日期/],
    ['1020-05-01', /1900 到 2199/],
  ])('%s is sent back with what would be right', (text, words) =>
    expect(typedDate(text)).toEqual({ problem: expect.stringMatching(words) }),
  )
})

describe('numbers as people type them', () => {
  it.each([
    ['6', 6],
    ['６', 6],
    ['0', 0],
    [' 12 个月 ', 12],
  ])('%s', (text, value) => expect(typedNumber(text, 12, '个月')).toEqual({ value }))

  it.each(['13', '六', '6.5', '-1', '', '半年', '9999999999'])('%s is sent back', (text) =>
    expect(typedNumber(text, 12, '个月')).toEqual({ problem: expect.any(String) }),
  )
})

describe('places as people type them', () => {
  const names = (text: string) => searchPlaces(text).map(({ code }) => code)

  it.each([
    ['杭州', '330100'],
    ['杭州市', '330100'],
    ['河南信阳', '411500'],
    ['河南省信阳市', '411500'],
    ['河南 信阳', '411500'],
    ['411500', '411500'],
    ['浙江杭州西湖', '330106'],
    ['杭州西湖区', '330106'],
    ['北京', '110000'],
    ['海淀', '110108'],
    ['内蒙古', '150000'],
  ])('%s comes first', (text, code) => expect(names(text)[0]).toBe(code))

  it('a part of a name finds what begins with it', () => expect(names('信')).toContain('411500'))
  it('the districts of a city follow the city', () => expect(names('信阳')).toContain('411502'))
  it('finds nothing for nothing', () => {
    expect(names('')).toEqual([])
    expect(names('亚特兰蒂斯')).toEqual([])
  })

  it('a name in the command line means the highest place that bears it', () => {
    expect(placesCalled('吉林').map(({ code }) => code)).toEqual(['220000'])
    expect(placesCalled('河南信阳').map(({ code }) => code)).toEqual(['411500'])
    expect(placesCalled('鼓楼').length).toBeGreaterThan(1)
  })
})

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[1, 2', 1, 6],
    ['{\n "a": "x\ny"}', 2, 7],
    ['{"a": 01}', 1, 8],
    [`${'['.repeat(100_000)}`, 1, 202],
  ])('%s', (text, line, column) => expect(jsonFault(text)).toEqual({ line, column }))
})
