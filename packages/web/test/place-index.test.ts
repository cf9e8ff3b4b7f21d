import { describe, expect, test } from 'vitest'
import { indexPlaces } from '../vite/place-index.ts'
import { law } from './law.ts'

const places = indexPlaces(law.places, (code) => ({ file: `law/${code}.json` }))
const named = (name: string) => places.find((place) => place.name === name)

describe('a name is typed as it is read', () => {
  test.for([
    ['重庆市', 'chongqing', 'cq', 'Chongqing'],
    ['厦门市', 'xiamen', 'xm', 'Xiamen'],
    ['长沙市', 'changsha', 'cs', 'Changsha'],
    ['长治市', 'changzhi', 'cz', 'Changzhi'],
    ['成都市', 'chengdu', 'cd', 'Chengdu'],
    ['昌都市', 'changdu', 'cd', 'Qamdo'],
    ['六安市', 'luan', 'la', "Lu'an"],
    ['六盘水市', 'liupanshui', 'lps', 'Liupanshui'],
    ['蚌埠市', 'bengbu', 'bb', 'Bengbu'],
    ['亳州市', 'bozhou', 'bz', 'Bozhou'],
    ['漯河市', 'luohe', 'lh', 'Luohe'],
    ['丽水市', 'lishui', 'ls', 'Lishui'],
    ['乐山市', 'leshan', 'ls', 'Leshan'],
    ['乐东黎族自治县', 'ledong', 'ld', 'Ledong'],
    ['朝阳市', 'chaoyang', 'cy', 'Chaoyang'],
    ['百色市', 'baise', 'bs', 'Baise'],
    ['喀什地区', 'kashi', 'ks', 'Kashgar'],
    ['和田地区', 'hetian', 'ht', 'Hotan'],
    ['吕梁市', 'lvliang', 'll', 'Lüliang'],
    ['西安市', 'xian', 'xa', "Xi'an"],
    ['陕西省', 'shanxi', 'sx', 'Shaanxi'],
    ['呼和浩特市', 'huhehaote', 'hhht', 'Hohhot'],
  ])('%s', ([name = '', pinyin, initials, english]) => {
    expect(named(name)).toMatchObject({ pinyin, initials, english })
  })

  test('with letters alone', () => {
    for (const { name, pinyin, initials, english } of places) {
      expect(pinyin, name).toMatch(/^[a-z]+$/)
      expect(initials, name).toMatch(/^[a-z]+$/)
      expect(english, name).toMatch(/^[A-Z][\w' ü()-]+$/)
    }
  })
})

test('an autonomous place is called without the peoples after which it is named', () => {
  expect(named('恩施土家族苗族自治州')?.short).toBe('恩施')
  expect(named('海西蒙古族藏族自治州')?.short).toBe('海西')
  expect(named('广西壮族自治区')?.short).toBe('广西')
  expect(named('内蒙古自治区')?.short).toBe('内蒙古')
})

test('no two places have one name in English', () => {
  expect(new Set(places.map(({ english }) => english)).size).toBe(places.length)
  expect(named('泰州市')?.english).toBe('Taizhou (Jiangsu)')
  expect(named('台州市')?.english).toBe('Taizhou (Zhejiang)')
})

test('a county directly under a province is a place of its own, and what it stands under in the list is none', () => {
  expect(named('仙桃市')).toMatchObject({ code: '429004', book: '420000' })
  expect(named('石河子市')).toMatchObject({ code: '659001', book: '650000' })
  expect(places.filter(({ name }) => name.includes('直辖县'))).toEqual([])
})

test('the districts of a municipality are no places of their own', () => {
  expect(places.filter(({ code }) => code.startsWith('31')).map(({ code }) => code)).toEqual(['310000'])
})

test('the nation is there for those that have no nearer book, and has its file', () => {
  expect(places[0]).toMatchObject({ code: '000000', book: '000000', file: 'law/000000.json' })
  expect(named('石家庄市')).toMatchObject({ book: '000000' })
  expect(named('石家庄市')).not.toHaveProperty('file')
})
