import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { COVERED_TOPICS, coverageOf } from '../src/index.ts'
import { loadLaw } from '../src/load/index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))

test('every place has a level for every topic, and none where its file says nothing itself', () => {
  for (const { code, topics } of coverageOf(law)) {
    expect(Object.keys(topics).sort()).toEqual([...COVERED_TOPICS].sort())
    for (const topic of COVERED_TOPICS) {
      const own = law.places.get(code)?.[topic]
      const isEmpty = own === undefined || (topic !== 'credential' && Object.keys(own).length === 0)
      expect(topics[topic] === 'none').toBe(isEmpty)
    }
  }
})

test('a topic is as sure as most of its statements, and the lesser of two that are as common', () => {
  const place = law.places.get('000000')
  if (place === undefined) throw new Error('the nation is missing')
  const statement = { says: '一句', cite: [] }
  const loss = {
    a: { ...statement, confidence: 'high' as const },
    b: { ...statement, confidence: 'low' as const },
  }
  const [nation] = coverageOf({ ...law, places: new Map([['000000', { ...place, loss }]]) })
  expect(nation?.topics.loss).toBe('low')
})
