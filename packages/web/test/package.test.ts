import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPackage, TransferError, writePackage } from '../src/store/package.ts'
import { packFile, packPerson, unpackFile, unpackPerson } from '../src/store/person-box.ts'
import { EMPTY_PERSON, parsePersonRecord } from '../src/store/person-record.ts'
import { keyFrom, newRecipe } from '../src/store/sealing.ts'

const ID = '0123456789abcdef0123'
const FILE = 'fedcba98765432100123'

const record = parsePersonRecord({
  places: {
    '330100': {
      answers: {
        facts: { dwelling: { value: 'rented', on: '2026-11-23' } },
        documents: { lease: true },
        skipped: ['study'],
        order: ['dwelling', 'study'],
      },
      log: [{ id: 'a', on: '2026-11-20', kind: 'submitted', what: 'application', receipt: '12' }],
      papers: {
        lease: {
          files: [{ id: FILE, name: '合同/第一页.jpg', bytes: 3, kind: 'jpeg' }],
          from: '2026-01-01',
        },
      },
    },
  },
  drafts: { form: { year: '20' } },
})

/** As few rounds as possible: what is tested is the seal, not how slow guessing is. */
async function lockFor(passphrase: string) {
  const recipe = { ...newRecipe(), rounds: 1 }
  return { key: await keyFrom(passphrase, recipe), recipe }
}

test('whoever takes everything along finds everything again', async () => {
  const bytes = new Uint8Array([1, 2, 3]).buffer
  const packed = writePackage({
    person: await packPerson({ id: ID, label: '奶奶' }, record, undefined),
    files: [await packFile(FILE, ID, bytes, undefined)],
  })
  const { person, files } = readPackage(packed)
  expect(person.label).toBe('奶奶')
  expect(await unpackPerson(person, undefined)).toEqual(record)
  expect(files).toEqual([{ id: FILE, person: ID, content: bytes }])
})

test('what is sealed stays sealed on the way, and opens with the same passphrase alone', async () => {
  const lock = await lockFor('竹子 门廊 茶')
  const packed = writePackage({
    person: await packPerson({ id: ID, label: '' }, record, lock),
    files: [await packFile(FILE, ID, new Uint8Array([1, 2, 3]).buffer, lock)],
  })
  expect(new TextDecoder().decode(packed)).not.toContain('rented')
  const { person, files } = readPackage(packed)
  expect(person.recipe).toEqual(lock.recipe)
  expect(await unpackPerson(person, undefined)).toBeUndefined()
  expect(await unpackPerson(person, (await lockFor('竹子 门廊 酒')).key)).toBeUndefined()
  const key = await keyFrom('竹子 门廊 茶', person.recipe ?? newRecipe())
  expect(await unpackPerson(person, key)).toEqual(record)
  const [file] = files
  expect(file && new Uint8Array((await unpackFile(file, key)) ?? [])).toEqual(new Uint8Array([1, 2, 3]))
})

test('what is sealed for one person cannot be passed off as another', async () => {
  const lock = await lockFor('竹子 门廊 茶')
  const person = await packPerson({ id: ID, label: '' }, record, lock)
  expect(await unpackPerson({ ...person, id: FILE }, lock.key)).toBeUndefined()
})

test('a changed byte keeps the seal shut', async () => {
  const lock = await lockFor('竹子 门廊 茶')
  const file = await packFile(FILE, ID, new Uint8Array(40).buffer, lock)
  if (file.content instanceof ArrayBuffer) throw new Error('not sealed')
  const data = new Uint8Array(file.content.data.slice(0))
  data[3] = (data[3] ?? 0) ^ 1
  expect(
    await unpackFile({ ...file, content: { ...file.content, data: data.buffer } }, lock.key),
  ).toBeUndefined()
})

test('a file of another kind is refused by what it is', () => {
  const problemOf = (bytes: Uint8Array) => {
    try {
      readPackage(bytes)
      return 'none'
    } catch (error) {
      return error instanceof TransferError ? error.problem : error
    }
  }
  const zip = (head: unknown) => zipSync({ 'juyi.json': strToU8(JSON.stringify(head)) })
  expect(problemOf(strToU8('hello'))).toBe('notOurs')
  expect(problemOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('notOurs')
  expect(problemOf(zip({ what: 'something', version: 1, id: ID }))).toBe('notOurs')
  expect(problemOf(zip({ what: 'juyi-person', version: 2, id: ID }))).toBe('newer')
  expect(problemOf(zip({ what: 'juyi-person', version: 1, id: ID, sealed: '!' }))).toBe('damaged')
  expect(problemOf(zipSync({ 'juyi.json': strToU8('{') }))).toBe('damaged')
})

test('whatever bytes are chosen, they are refused in words and nothing breaks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => readPackage(bytes)).toThrow(TransferError)
    }),
  )
})

test('a stored record of any shape is read without harm', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      const read = parsePersonRecord(raw)
      expect(parsePersonRecord(JSON.parse(JSON.stringify(read)))).toEqual(read)
    }),
  )
  expect(parsePersonRecord(undefined)).toEqual(EMPTY_PERSON)
})
