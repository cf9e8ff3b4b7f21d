import type { LetterInputRule } from '@juyi/law'
import { expect, test } from 'vitest'
import { fieldGroup } from '../src/letters/field-group.ts'
import { ownInputs } from '../src/letters/own-inputs.ts'

const asks = (rule: Partial<LetterInputRule>): LetterInputRule => ({
  label: '哪天去申请的',
  kind: 'text',
  required: true,
  ...rule,
})

test('what the case knows is folded away, what it does not know is asked', () => {
  expect(fieldGroup(asks({ from: 'case.matter' }), '申领居住证')).toBe('known')
  expect(fieldGroup(asks({ from: 'case.matter' }), undefined)).toBe('letter')
  expect(fieldGroup(asks({ kind: 'list', from: 'case.held' }), [])).toBe('letter')
  expect(fieldGroup(asks({ required: false }), undefined)).toBe('optional')
})

test('what is told once stays where it is, whether told or not', () => {
  for (const supplied of [undefined, '竹子']) {
    expect(fieldGroup(asks({ from: 'person.name' }), supplied)).toBe('you')
    expect(fieldGroup(asks({ from: 'person.employer', required: false }), supplied)).toBe('optional')
  }
})

test('whether something is so is asked where only the person can say', () => {
  const flag = asks({ kind: 'flag', required: false })
  expect(fieldGroup(flag, undefined)).toBe('letter')
  expect(fieldGroup(flag, true)).toBe('known')
  expect(fieldGroup(asks({ kind: 'flag', required: false, from: 'case.silent' }), false)).toBe('known')
})

test('citations are not typed', () => {
  expect(fieldGroup(asks({ kind: 'cites', from: 'case.rule' }), undefined)).toBeUndefined()
})

test('a day that is half typed is not printed, a whole one is', () => {
  const letter = {
    id: 'one',
    title: '一',
    name: '一',
    about: '一',
    addressee: '',
    addressed: 'top' as const,
    inputs: { on: asks({ kind: 'date' }) },
    attachments: [],
    signature: [],
    body: '',
  }
  expect(ownInputs(letter, { on: '2026-3-' })).toEqual({})
  expect(ownInputs(letter, { on: '2026-03-05' })).toEqual({ on: '2026-03-05' })
})
