import { expect, test } from 'vitest'
import { changeWords, type Outcome, toggled } from '../src/answer/what-if-change.ts'
import { day } from './day.ts'

const ON = day('2026-11-23')
const on = (text: string, sure = true): Outcome => ({ kind: 'day', day: day(text), sure })

test.for<[Outcome, Outcome, string]>([
  [on('2027-05-24'), on('2026-11-23'), '可以申领的日子，从2027年5月24日变成今天。'],
  [on('2027-05-24'), on('2027-05-24'), '日子不变，还是2027年5月24日。'],
  [on('2027-05-24'), on('2027-05-24', false), '可以申领的日子，从2027年5月24日变成2027年5月24日（待核实）。'],
  [on('2027-05-24'), { kind: 'none' }, '这样就没有路了（现在是2027年5月24日）。'],
  [{ kind: 'none' }, on('2027-05-24'), '这样就有路了：2027年5月24日可以申领。'],
  [{ kind: 'none' }, { kind: 'none' }, '还是没有路。'],
  [on('2027-05-24'), { kind: 'open' }, '还说不定，要先回答别的问题。'],
])('what is supposed changes %o into %o', ([before, after, words]) => {
  expect(changeWords(before, after, ON)).toBe(words)
})

const WHAT_IFS: Parameters<typeof toggled>[2] = [
  { id: 'refuses', sets: { landlordCooperates: false } },
  { id: 'agrees', sets: { landlordCooperates: true } },
  { id: 'registers', sets: { registeredOn: 'today' } },
]

test('several suppositions can hold at once, and each is switched off by itself', () => {
  const both = toggled(toggled([], 'refuses', WHAT_IFS), 'registers', WHAT_IFS)
  expect(both).toEqual(['refuses', 'registers'])
  expect(toggled(both, 'refuses', WHAT_IFS)).toEqual(['registers'])
})

test('a supposition ends the one that says something else of the same fact', () => {
  expect(toggled(['refuses', 'registers'], 'agrees', WHAT_IFS)).toEqual(['registers', 'agrees'])
})
