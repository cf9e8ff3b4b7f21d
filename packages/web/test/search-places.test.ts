import { describe, expect, test } from 'vitest'
import type { PlaceEntry } from '../src/places/place-entry.ts'
import { searchPlaces } from '../src/places/search-places.ts'

const place = (code: string, name: string, short: string, book = '000000', english?: string): PlaceEntry => ({
  code,
  name,
  short,
  book,
  ...(english === undefined ? {} : { english }),
})

const places = [
  place('220000', '吉林省', '吉林'),
  place('220200', '吉林市', '吉林'),
  place('330000', '浙江省', '浙江', '330000'),
  place('330100', '杭州市', '杭州', '330100', 'Hangzhou'),
  place('330700', '金华市', '金华', '330000'),
]

const found = (text: string) => searchPlaces(places, text).map(({ code }) => code)

describe('a place is found', () => {
  test.for([
    ['杭州', '330100'],
    ['杭州市', '330100'],
    ['330100', '330100'],
    ['hangzhou', '330100'],
    ['Hang', '330100'],
    ['浙江杭州', '330100'],
    ['杭州市西湖区', '330100'],
    [' 金 华 ', '330700'],
  ])('by %s', ([text = '', code]) => {
    expect(found(text)[0]).toBe(code)
  })
})

test('a city comes before the province of the same name', () => {
  expect(found('吉林')).toEqual(['220200', '220000'])
})

test('nothing is found for what is no place', () => {
  expect(found('火星')).toEqual([])
})
