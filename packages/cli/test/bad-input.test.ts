import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const base = ['check', '--json', '--on', '2026-11-23']
const no = ['refused', '--place', '330100', '--on', '2026-11-23']
const said = [...no, '--said', '房东没来']

describe('facts that cannot be used', { timeout: 60_000 }, () => {
  const facts: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown fact, with a suggestion', { registerdOn: '2026-05-01' }, /registerdOn：.*registeredOn/],
    ['a word where a date belongs', { registeredOn: 5 }, /registeredOn：.*YYYY-MM-DD/],
    ['a word where yes or no belongs', { leaseFiled: '是' }, /leaseFiled：.*true/],
    ['a choice that there is not', { dwelling: 'castle' }, /dwelling：.*rented/],
    ['a number out of range', { insuranceMonthsInLast12: 13 }, /insuranceMonthsInLast12：.*0 到 12/],
    ['the name of a place instead of its code', { hukouPlace: '信阳' }, /hukouPlace：.*六位/],
    ['a day that there is not', { registeredOn: '2026-02-30' }, /registeredOn：.*存在/],
    [
      'registered before birth',
      { birthDate: '2020-01-01', registeredOn: '2019-01-01' },
      /registeredOn：.*出生/,
    ],
    [
      'registrations that overlap',
      {
        registrations: [
          { from: '2026-01-01', to: '2026-06-01' },
          { from: '2026-05-01', to: null },
        ],
      },
      /registrations：.*重叠/,
    ],
    [
      'two days of registration',
      { registeredOn: '2026-05-02', registrations: [{ from: '2026-05-01', to: null }] },
      /registeredOn：.*2026-05-01/,
    ],
    ['a list instead of an object', [], /对象/],
    ['a paper that there is not', { documents: { idCrad: true } }, /documents\.idCrad：.*idCard/],
  ]
  it.concurrent.for(facts)('%s', async ([, content, words], { expect }) => {
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
  const lines: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'an unknown place',
      [...base, '--place', '亚特兰蒂斯', '--facts', '-'],
      /--place：不认识「亚特兰蒂斯」.*330100/,
    ],
    ['an unknown code', [...base, '--place', '999999', '--facts', '-'], /--place：不认识「999999」/],
    [
      'a name that several places bear',
      [...base, '--place', '鼓楼', '--facts', '-'],
      /--place：.*不止一个.*320106.*代码/,
    ],
    ['no place', [...base, '--facts', '-'], /--place：没有写地方/],
    ['a place without a value', ['check', '--facts', '-', '--place'], /--place：后面没有写值/],
    ['an option instead of a value', ['check', '--place', '--json'], /--place：后面没有写值/],
    [
      'a day that there is not',
      ['check', '--place', '330100', '--on', '2026-02-30', '--facts', '-'],
      /--on：.*YYYY-MM-DD/,
    ],
    [
      'a day written otherwise',
      ['check', '--place', '330100', '--on', '明天', '--facts', '-'],
      /--on：「明天」/,
    ],
    [
      'an unknown command',
      ['chekc'],
      /没有「chekc」.*check[\s\S]*plan、papers、refused、packet、calendar、law/,
    ],
    ['an unknown command of the law', ['law', 'lnt'], /没有「lnt」.*lint/],
    ['no command', [], /juyi 命令/],
    ['an unknown option', ['check', '--plase', '330100'], /--plase：.*--place/],
    ['an unknown short option', ['check', '-x'], /-x：/],
    ['a word too many', ['check', '330100'], /「330100」/],
    ['a switch with a value', ['check', '--json=yes'], /--json：.*不写值/],
    [
      'an unknown purpose',
      ['papers', '--place', '330100', '--facts', '-', '--purpose', 'renewal'],
      /--purpose：.*endorsement/,
    ],
    ['questions while facts are read from standard input', ['check', '--facts', '-', '--ask'], /--ask：/],
    ['a refusal that nobody says', [...no, '--said', '今晚月色真美'], /--said：没有找到.*房东没来/],
    ['no refusal at all', no, /--said：没有写/],
    ['an unknown refusal', [...no, '--refusal', 'landlordMustCom'], /--refusal：.*landlordMustCome/],
    ['a refusal named twice', [...no, '--refusal', 'overdue', '--said', '等通知'], /--refusal：.*只写一个/],
    ['a refusal of tomorrow', [...said, '--told-on', '2026-11-24'], /--told-on：.*还没有到/],
    ['a refusal of no day', [...said, '--told-on', '昨天'], /--told-on：「昨天」.*YYYY-MM-DD/],
    ['a cutoff that has passed', [...said, '--cutoff', '2026-11-22'], /--cutoff：.*已经过了/],
    ['told of rights and not told', [...said, '--untold', '--rights-on', '2026-11-20'], /--untold：/],
    [
      'a decision before its application',
      [...said, '--reconsidered-on', '2026-11-20', '--decided-on', '2026-11-19'],
      /--decided-on：.*之前/,
    ],
    ['a year without a word of it', ['law', 'calendar', '1999'], /1999.*2026/],
    ['no year', ['law', 'calendar'], /年份/],
  ]
  it.concurrent.for(lines)('%s', async ([, args, words], { expect }) => {
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
