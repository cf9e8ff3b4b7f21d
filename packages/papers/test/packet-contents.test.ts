import { fileURLToPath } from 'node:url'
import { checklist, parseFacts } from '@juyi/journey'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { parseDay } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { type HeldPaper, packetContents } from '../src/index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)), { only: '330100' })
const hangzhou = buildBook('330100', law)
const ON = parseDay('2026-11-25') ?? 0
const FACTS = {
  hukouPlace: '411503',
  registeredOn: '2026-02-20',
  dwelling: 'rented',
  birthDate: '1961-03-05',
  applies: 'self',
}

const file = (name: string) => ({ name, content: new Blob(['1']) })
const contents = (held: Readonly<Record<string, HeldPaper>>) =>
  packetContents(checklist(hangzhou, parseFacts(FACTS, hangzhou, ON), ON), hangzhou, held)

describe('what goes into a packet', () => {
  test('is each document with files, in the order of the checklist, and the days that it speaks for', () => {
    const { checklist: rows, evidence } = contents({
      lease: { files: [file('a.jpg')], from: '2026-02-18', to: '2027-02-17' },
      idCard: { files: [file('b.jpg'), file('c.jpg')] },
    })
    expect(
      evidence.map(({ name, identity, files, proves }) => [name, identity, files.length, proves]),
    ).toEqual([
      ['居民身份证', true, 2, '身份'],
      ['房屋租赁合同', false, 1, '住处：2026年2月18日到2027年2月17日'],
    ])
    expect(rows.flatMap(({ papers }) => papers)).toContainEqual({ name: '居民身份证', at: 0 })
  })

  test('takes the way of which most is at hand, and says what that one lacks', () => {
    const { checklist: rows } = contents({ lease: { files: [file('a.jpg')] } })
    expect(rows.find(({ papers }) => papers.some(({ name }) => name === '房屋租赁合同'))).toMatchObject({
      papers: [
        { name: '房屋租赁合同', at: 0 },
        { name: '房东写的住宿证明', at: 'missing' },
      ],
      fetched: true,
    })
  })

  test('says of a paper without a photo that it is brought along, and of what is not there that it is missing', () => {
    const { checklist: rows, evidence } = contents({ idCard: { files: [] } })
    expect(evidence).toEqual([])
    expect(rows.flatMap(({ papers }) => papers)).toEqual([{ name: '居民身份证', at: 'apart' }])
    expect(rows.some(({ papers, fetched }) => papers.length === 0 && !fetched)).toBe(true)
  })

  test('holds what no requirement names at the end, under its own name', () => {
    const { evidence } = contents({
      菜场收据: { files: [file('r.jpg')] },
      marriageCertificate: { files: [file('m.jpg')] },
      idCard: { files: [file('b.jpg')] },
    })
    expect(evidence.map(({ name, proves }) => [name, proves])).toEqual([
      ['居民身份证', '身份'],
      ['结婚证', '亲属关系'],
      ['菜场收据', undefined],
    ])
  })

  test('leaves out what does not concern this person', () => {
    const { checklist: rows } = contents({})
    expect(rows.some(({ requirement }) => requirement.includes('监护人'))).toBe(false)
  })
})
