import { formatDay, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacter, maskedIdentityNumber, parseIdentityNumber } from '../src/index.ts'

const FIRST = parseDay('1900-01-01') ?? 0
const LAST = parseDay('2026-11-25') ?? 0

/** Numbers that no one has: the region 990000 was never given out. */
const anyNumber = fc
  .record({
    born: fc.integer({ min: FIRST, max: LAST }).map(formatDay),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ born, order }) => {
    const digits = `990000${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return { born, order, number: `${digits}${checkCharacter(digits)}` }
  })

describe('an identity number', () => {
  test('says when and where it was given out, and to whom', () => {
    fc.assert(
      fc.property(anyNumber, ({ born, order, number }) => {
        expect(parseIdentityNumber(number)).toEqual({
          region: '990000',
          birthDate: born,
          sex: order % 2 === 1 ? 'male' : 'female',
        })
      }),
    )
  })

  test('with one digit mistyped is never read', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
        const other = (Number(number[at]) + by) % 10
        expect(typeof parseIdentityNumber(`${number.slice(0, at)}${other}${number.slice(at + 1)}`)).toBe(
          'string',
        )
      }),
    )
  })

  test('with two neighbouring digits swapped is never read', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(15), ({ number }, at) => {
        fc.pre(number[at] !== number[at + 1])
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
        expect(typeof parseIdentityNumber(swapped)).toBe('string')
      }),
    )
  })

  test.each([
    ['99000019900101001', 'length'],
    ['', 'length'],
    ['99000019900101001甲', 'characters'],
    ['X90000199001010012', 'characters'],
    ['990000199002300014', 'birthDate'],
    ['990000199001010010', 'check'],
  ])('that cannot be is told apart: %s', (number, problem) => {
    expect(parseIdentityNumber(number)).toBe(problem)
  })

  test('is read with spaces, a small x and full-width digits, as people type it', () => {
    const digits = '99000019900101003'
    const number = `${digits}${checkCharacter(digits)}`
    expect(parseIdentityNumber(` 990000 19900101 003${number.slice(17).toLowerCase()} `)).toMatchObject({
      birthDate: '1990-01-01',
    })
    expect(
      parseIdentityNumber(number.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))),
    ).toMatchObject({ sex: 'male' })
  })

  test('is masked but for the region and the end', () => {
    expect(maskedIdentityNumber('990000199001010030')).toBe('990000**********30')
    expect(maskedIdentityNumber('9900')).toBe('****')
  })
})
