import { readdirSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseLength } from '@juyi/rules'
import { Ajv, type ValidateFunction } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemaOf } from '../src/schema/json-schema.ts'
import { FILE_KINDS, type FileKind } from '../src/schema/kinds.ts'
import { length } from '../src/schema/statement.ts'
import { withChange } from './mirror-lake.ts'

const published = new URL('../schema/', import.meta.url)
const law = new URL('../../../law/', import.meta.url)
const kinds = Object.entries(FILE_KINDS)

const committed = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, published), 'utf8'))

const compiled = new Map<string, ValidateFunction>()

/** The loader checks formats (an address); an editor may or may not, so they are not what is tested here. */
function validator(name: string): ValidateFunction {
  const made =
    compiled.get(name) ?? new Ajv({ formats: { uri: true }, allowUnionTypes: true }).compile(committed(name))
  compiled.set(name, made)
  return made
}

function filesOf({ files }: FileKind): readonly string[] {
  return readdirSync(law, { recursive: true, encoding: 'utf8' }).filter((file) => matchesGlob(file, files))
}

const read = (file: string): unknown => parse(readFileSync(new URL(file, law), 'utf8'))

describe('the published schemas', () => {
  test('are there for every kind of file and for nothing else', () => {
    const expected = kinds.map(([name]) => `${name}.schema.json`).sort()
    expect(readdirSync(fileURLToPath(published)).sort()).toEqual(expected)
  })

  test.each(kinds)('%s is current; npm run law-schemas makes it so', (name, kind) => {
    expect(committed(name)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(kind))))
  })

  test.each(kinds)('%s accepts every file of its kind', (name, kind) => {
    if (kind.files.endsWith('.md')) return
    const valid = validator(name)
    for (const file of filesOf(kind)) {
      expect({ file, accepted: valid(read(file)), errors: valid.errors }).toEqual({
        file,
        accepted: true,
        errors: null,
      })
    }
  })

  test('there are files to accept', () => {
    for (const name of [
      'statute',
      'place',
      'facts',
      'documents',
      'calendar',
      'sources',
      'scenarios',
    ] as const)
      expect(filesOf(FILE_KINDS[name]).length).toBeGreaterThan(0)
  })

  test('describe what an author has to write', () => {
    const { definitions, properties } = committed('place')
    expect(JSON.stringify(definitions)).toContain('连续持续的事')
    expect(JSON.stringify(properties)).toContain('居民看得懂的路的名字')
  })
})

describe('a file that is wrong is rejected', () => {
  const NATION = 'places/000000.yaml'
  const accepts = (name: string, file: string, from: string, to: string) =>
    validator(name)(parse(withChange(file, from, to)[file] ?? ''))

  test.each<[kind: string, file: string, from: string, to: string]>([
    ['place', NATION, 'code: "000000"', 'code: 000000'],
    ['place', NATION, 'short: 大湖', 'shrt: 大湖'],
    ['place', NATION, 'checked: 2026-01-01', 'checked: 2026-13-01'],
    ['place', NATION, 'lasted: joined, atLeast: 6 months', 'lasted: joined, atleast: 6 months'],
    ['place', NATION, 'lasted: joined, atLeast: 6 months', 'lasted: joined, now: joined'],
    ['place', NATION, 'limit: 15 days', 'limit: fifteen days'],
    ['place', NATION, 'cite: jhlt#13.1.3', 'cite: jhlt#13.1.3.1'],
    ['place', NATION, 'confidence: medium, is: trusted', 'confidence: sure, is: trusted'],
    ['statute', 'statutes/jhlt.yaml', 'level: 地方性法规', 'level: 地方法规'],
    ['statute', 'statutes/jhlt.yaml', '  1: { gist: 图书馆', '  一: { gist: 图书馆'],
    ['sources', 'sources/000000.yaml', 'kind: 办事指南', ''],
    ['facts', 'facts.yaml', 'type: choice', 'type: choices'],
    ['documents', 'documents.yaml', 'proves: [study]', 'proves: study'],
    ['calendar', 'calendar/2026.yaml', 'provisional: false', 'provisional: no'],
  ])('%s: %s with %s for %s', (kind, file, to, from) => {
    expect(accepts(kind, file, to, to)).toBe(true)
    expect(accepts(kind, file, to, from)).toBe(false)
  })

  test('scenarios, refusals, claims and letter heads too', () => {
    const claim = { says: '不对', cite: [], confidence: 'low', claim: '要排三天队', verdict: 'wrong' }
    expect(validator('claims')({ queue: claim })).toBe(true)
    expect(validator('claims')({ queue: { ...claim, verdict: 'false' } })).toBe(false)
    const head = {
      id: 'ask',
      title: '请写明理由',
      titleEn: 'Say why',
      about: '没有理由时用',
      aboutEn: 'Where no reason was given',
      addressee: '受理窗口',
      inputs: {},
    }
    expect(validator('letter')(head)).toBe(true)
    expect(validator('letter')({ ...head, id: 'Ask' })).toBe(false)
    const refusal = {
      says: '没有这一条',
      cite: 'jhlt#2',
      confidence: 'high',
      heard: ['要房东来'],
      inTheRules: 'no',
      reply: '请写明',
      askInWriting: '哪一条',
      routes: [
        { kind: 'hotline', addressee: '热线', deadline: '15 working days', cite: [], confidence: 'low' },
      ],
    }
    expect(validator('refusals')({ landlord: refusal })).toBe(true)
    expect(validator('refusals')({ landlord: { ...refusal, heard: [] } })).toBe(false)
    const scenario = {
      name: '刚办的',
      on: '2026-01-01',
      facts: {},
      expect: { verdict: 'unknown' },
      source: '指南',
      arithmetic: '无',
    }
    expect(validator('scenarios')({ place: '990100', scenarios: [scenario] })).toBe(true)
    expect(validator('scenarios')({ place: '990100', scenarios: [{ ...scenario, on: '今天' }] })).toBe(false)
  })
})

test('what the schema takes for a length can be measured, and nothing else', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.nat(999), fc.constantFrom('day', 'days', 'month', 'months', 'years', 'weeks'))
      .map(([n, unit]) => `${n} ${unit}`),
  )
  fc.assert(
    fc.property(text, (written) => {
      expect(length.safeParse(written).success).toBe(parseLength(written) !== undefined)
    }),
  )
})
