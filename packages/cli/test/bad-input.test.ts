import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badFacts, badLines, base } from './bad-inputs.ts'
import { type Ended, juyi, LAUNCHER } from './juyi-process.ts'

const LAW = fileURLToPath(new URL('../../../law', import.meta.url))
let scratch = ''

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'juyi-cli-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

/** Nothing on standard output, no trace, exit code 2. */
function isToldPlainly({ code, stdout, stderr }: Ended): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/)
}

describe('facts that cannot be used', { timeout: 60_000 }, () => {
  it.concurrent.for(badFacts)('%s', async ([, content, words], { expect }) => {
    const ended = await juyi([...base, '--place', '330100', '--facts', '-'], {
      input: JSON.stringify(content),
    })
    isToldPlainly(ended)
    expect(ended.stderr).toMatch(words)
  })

  it('tells everything that is wrong at once', async () => {
    const ended = await juyi([...base, '--place', '330100', '--facts', '-'], {
      input: JSON.stringify({ dwelling: 'castle', registeredOn: 'today' }),
    })
    isToldPlainly(ended)
    expect(ended.stderr.trim().split('\n')).toHaveLength(2)
  })

  it.concurrent.for([
    ['{\n  "registeredOn": 2026-05-01\n}', '2:23'],
    ["{\n  'registeredOn': 1\n}", '2:3'],
    ['{"leaseFiled": tru}', '1:16'],
    ['{"a":1', '1:7'],
    ['{"a":1}\n}', '2:1'],
    ['hello', '1:1'],
  ] as const)('text that is no JSON: %s', async ([input, where], { expect }) => {
    const ended = await juyi([...base, '--place', '330100', '--facts', '-'], { input })
    isToldPlainly(ended)
    expect(ended.stderr).toContain(`标准输入:${where} 不是合格的 JSON`)
  })

  it('an empty file, and one that is not there', async () => {
    const empty = await juyi([...base, '--place', '330100', '--facts', '-'])
    isToldPlainly(empty)
    expect(empty.stderr).toMatch(/是空的/)
    const none = await juyi([...base, '--place', '330100', '--facts', join(scratch, 'none.json')])
    isToldPlainly(none)
    expect(none.stderr).toMatch(/--facts：读不到文件「.*none\.json」/)
  })

  it('no facts, and nobody there to ask', async () => {
    const ended = await juyi([...base, '--place', '330100'])
    isToldPlainly(ended)
    expect(ended.stderr).toMatch(/--facts：.*--facts 文件/)
  })
})

describe('command lines that are not understood', { timeout: 60_000 }, () => {
  it.concurrent.for(badLines)('%s', async ([, args, words], { expect }) => {
    const ended = await juyi(args, { input: '{}' })
    isToldPlainly(ended)
    expect(ended.stderr).toMatch(words)
  })

  it('help is not an error', async () => {
    const [whole, one] = await Promise.all([juyi(['--help']), juyi(['papers', '--help'])])
    expect([whole.code, one.code, whole.stderr, one.stderr]).toEqual([0, 0, '', ''])
    expect(whole.stdout).toMatch(/check[\s\S]*plan[\s\S]*papers[\s\S]*law/)
    expect(one.stdout).toMatch(/--purpose/)
  })

  it('a reader that has seen enough leaves no trace', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'law', 'show', '330100', '--json'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})

describe('law that is wrong', { timeout: 60_000 }, () => {
  const spoilt: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    ['a tab', 'documents.yaml', (text) => `${text}new:\n\tname: x\n`, /documents\.yaml:\d+:1 .*空格/],
    [
      'a key twice',
      'documents.yaml',
      (text) => text.replace(/^idCard: .*$/m, '$&\n$&'),
      /documents\.yaml:\d+:1 .*两次/,
    ],
    [
      'an error of YAML',
      'places/330100.yaml',
      (text) => text.replace(/^name: .*$/m, 'name: ['),
      /places\/330100\.yaml:\d+:\d+ /,
    ],
    [
      'parents in a circle',
      'places/330000.yaml',
      (text) => text.replace(/^parent: .*$/m, 'parent: "330100"'),
      /places\/330[01]00\.yaml:\d+:\d+ .*绕成了圈.*000000/,
    ],
    [
      'facts in a circle',
      'facts.yaml',
      (text) => text.replace(/^ {2}registeredOn:\n/m, '$&    from: cardIssuedOn\n'),
      /facts\.yaml:\d+:\d+ .*绕成了圈.*去掉/,
    ],
    [
      'a field that there is not',
      'places/330100.yaml',
      (text) => text.replace(/^short: .*$/m, '$&\nshrt: x'),
      /places\/330100\.yaml:\d+:\d+ .*shrt/,
    ],
  ]
  it.concurrent.for(spoilt)('%s', async ([name, file, spoil, words], { expect }) => {
    const folder = join(scratch, name)
    await cp(LAW, folder, { recursive: true })
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    expect(spoil(text)).not.toBe(text)
    await writeFile(path, spoil(text))
    const ended = await juyi([...base, '--place', '330100', '--facts', '-'], {
      input: '{}',
      env: { JUYI_LAW: folder },
    })
    isToldPlainly(ended)
    expect(ended.stderr).toMatch(words)
  })

  it('no law at all', async () => {
    const ended = await juyi([...base, '--place', '330100', '--facts', '-'], {
      input: '{}',
      env: { JUYI_LAW: join(scratch, 'nowhere') },
    })
    isToldPlainly(ended)
    expect(ended.stderr).toMatch(/facts\.yaml.*JUYI_LAW/)
  })
})
