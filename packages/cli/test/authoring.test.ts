import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { juyi } from './juyi-process.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'juyi-authoring-'))
const env = { JUYI_LAW: join(scratch, 'law') }

/** The files that the page for authors writes out. */
const pages = [
  ...readFileSync(join(root, 'docs/law-authoring.md'), 'utf8').matchAll(/```yaml (\S+)\n([\s\S]*?)```/g),
]

beforeAll(() => {
  cpSync(join(root, 'law'), env.JUYI_LAW, { recursive: true })
  for (const [, file = '', text = ''] of pages) writeFileSync(join(scratch, file), text)
})

afterAll(() => rmSync(scratch, { recursive: true }))

test('the city that the page for authors adds passes lint and its own cases', async () => {
  expect(pages.map(([, file]) => file)).toEqual([
    'law/statutes/jinghu.yaml',
    'law/sources/990100.yaml',
    'law/places/990100.yaml',
    'law/scenarios/990100.yaml',
  ])
  const lint = await juyi(['law', 'lint'], { env })
  expect(lint.stdout.split('\n').filter((line) => line.startsWith('错误'))).toEqual([])
  expect(lint.code).toBe(0)
  const cases = await juyi(['law', 'test', '--place', '990100'], { env })
  expect(cases.stdout.trim()).toBe('3 passed, 0 failed')
}, 60_000)

test('and answers by its name', async () => {
  const facts = JSON.stringify({ hukouPlace: '411503', registeredOn: null, dwelling: 'rented' })
  const { stdout } = await juyi(
    ['check', '--place', '镜湖', '--facts', '-', '--on', '2026-11-23', '--json'],
    { env, input: facts },
  )
  const answer: unknown = JSON.parse(stdout)
  // Registered today, 23 November: 90 days later is 21 February (7 days of November, 31, 31, 21).
  expect(answer).toMatchObject({
    place: '990100',
    verdict: 'not-yet',
    coverage: 'own',
    routes: [{ earliest: '2027-02-21' }],
  })
}, 60_000)
