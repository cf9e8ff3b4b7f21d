import { describe, expect, test } from 'vitest'
import type { PlaceEntry } from '../src/places/place-entry.ts'
import { searchPlaces } from '../src/places/search-places.ts'
import { namesOf } from '../vite/place-names.ts'

const place = (code: string, name: string, book = '000000'): PlaceEntry => ({
  code,
  name,
  ...namesOf(name),
  book,
})

const places = [
  place('110000', '北京市', '110000'),
  place('141100', '吕梁市'),
  place('220000', '吉林省'),
  place('220200', '吉林市'),
  place('330000', '浙江省', '330000'),
  place('330100', '杭州市', '330100'),
  place('330500', '湖州市', '330000'),
  place('330700', '金华市', '330000'),
  place('341500', '六安市'),
  place('410100', '郑州市', '410100'),
  place('451100', '贺州市'),
  place('520500', '毕节市'),
  place('540000', '西藏自治区'),
  place('610100', '西安市', '610100'),
  place('620100', '兰州市'),
]

const found = (text: string) => searchPlaces(places, text).map(({ short }) => short)

describe('a place is found', () => {
  test.for([
    ['杭州', '杭州'],
    ['杭州市', '杭州'],
    ['330100', '杭州'],
    ['hangzhou', '杭州'],
    ['Hang', '杭州'],
    ['ＨＡＮＧ', '杭州'],
    ['hang zhou', '杭州'],
    ['hangzhoushi', '杭州'],
    ['zhejianghangzhou', '杭州'],
    ['浙江杭州', '杭州'],
    ['杭州市西湖区', '杭州'],
    [' 金 华 ', '金华'],
    ["lu'an", '六安'],
    ['la', '六安'],
    ['Xi’an', '西安'],
    ['xian', '西安'],
    ['lvliang', '吕梁'],
    ['luliang', '吕梁'],
    ['lüliang', '吕梁'],
    ['tibet', '西藏'],
    ['zhengz', '郑州'],
    ['bj', '北京'],
  ])('by %s', ([text = '', short]) => {
    expect(found(text)[0]).toBe(short)
  })
})

test('initials find every place that has them, those with own rules first', () => {
  expect(found('hz')).toEqual(['杭州', '湖州', '贺州'])
})

test('what is whole comes before what only begins so', () => {
  expect(found('la')).toEqual(['六安', '兰州'])
})

test('a city comes before the province of the same name', () => {
  expect(searchPlaces(places, '吉林').map(({ code }) => code)).toEqual(['220200', '220000'])
})

test.for(['火星', 'mars', '999999', 'zhou'])(
  'nothing is found for what is no beginning of a place: %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test('nothing typed leaves the list as it is', () => {
  expect(searchPlaces(places, ' ')).toEqual(places)
})
