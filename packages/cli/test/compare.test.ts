import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLaw } from '@juyi/law/load'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparedWithParents, stricterReport } from '../src/law/stricter-report.ts'
import { juyi } from './juyi-process.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'juyi-compare-'))
const lawFolder = join(scratch, 'law')
const env = { JUYI_LAW: lawFolder }
const CITY = join(lawFolder, 'places/440300.yaml')
const ON = ['--on', '2026-11-23']

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', scratch, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    stdio: 'pipe',
  })

const change = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
}

beforeAll(() => {
  cpSync(join(root, 'law'), lawFolder, { recursive: true })
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'as it stands')
}, 60_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test.each([
  ['zh', 'stricter-than-national.md'],
  ['en', 'stricter-than-national.en.md'],
] as const)(
  'the report in %s in docs is the one that the law gives; juyi law stricter --write makes it so',
  (language, file) => {
    const made = stricterReport(comparedWithParents(loadLaw(join(root, 'law')), language), language)
    expect(readFileSync(join(root, 'docs', file), 'utf8')).toBe(made)
  },
  60_000,
)

interface Shown {
  readonly kind: string
  readonly example: object
}

describe('juyi law compare', { timeout: 60_000 }, () => {
  test('tells in words what a place adds to the one above it, who shows it, and the article', async () => {
    const { code, stdout } = await juyi(['law', 'compare', '深圳', ...ON], { env })
    expect(code).toBe(0)
    expect(stdout).toContain('深圳和全国比')
    expect(stdout.replace(/\s/g, '')).toContain('更严：多要「从居住登记那天起，在深圳连续住满12个月」')
    expect(stdout.replace(/\s/g, '')).toContain('全国：可以；深圳：不行。')
    expect(stdout.replace(/\s/g, '')).toContain('深圳经济特区居住证条例第十九条第一款第一项')
  })

  test('gives programs examples that juyi check answers as it says', async () => {
    const { stdout } = await juyi(['law', 'compare', '440300', '000000', '--json', ...ON], { env })
    const comparison: { readonly eligibility: { readonly differences: readonly Shown[] } } =
      JSON.parse(stdout)
    expect(comparison).toMatchObject({ own: '440300', other: '000000', on: '2026-11-23' })
    const added = comparison.eligibility.differences.find(({ kind }) => kind === 'adds')
    const answer = await juyi(['check', '--place', '440300', '--facts', '-', '--json', ...ON], {
      env,
      input: JSON.stringify(added?.example),
    })
    expect(JSON.parse(answer.stdout)).toMatchObject({ verdict: 'not-yet' })
  })

  test('compares permits of another kind', async () => {
    const { code, stdout } = await juyi(['law', 'compare', '000000-hkmt', '000000', '--json', ...ON], { env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ own: '000000-hkmt', other: '000000' })
  })

  test('finds nothing between a place and itself', async () => {
    const { stdout } = await juyi(['law', 'compare', '杭州', '杭州', ...ON], { env })
    expect(stdout).toContain('没有找到差别。')
  })

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a place that there is not', ['law', 'compare', '镜湖国'], /不认识「镜湖国」/],
    ['nothing above the nation', ['law', 'compare', '000000'], /没有上一级；再写一个地方/],
    ['no place', ['law', 'compare'], /没有写地方/],
    ['a file that cannot be written', ['law', 'stricter', '--write', '/nowhere/x.md'], /--write：写不进/],
    ['a revision that there is not', ['law', 'diff', 'nope'], /没有「nope」这个提交/],
    ['no revision', ['law', 'diff'], /没有写git 的提交/],
  ]
  test.concurrent.for(wrong)('says plainly: %s', async ([, args, words], { expect: check }) => {
    const { code, stdout, stderr } = await juyi(args, { env })
    check({ code, stdout }).toEqual({ code: 2, stdout: '' })
    check(stderr).toMatch(words)
    check(stderr).not.toMatch(/\n\s+at |Error:/)
  })
})

describe('juyi law diff', { timeout: 60_000 }, () => {
  test('says that nothing changed where nothing did', async () => {
    expect((await juyi(['law', 'diff', 'HEAD', ...ON], { env })).stdout).toContain('没有变化。')
  })

  test('says what a change changes for people', async () => {
    change(CITY, 'cite: [sztz#7, sztz#8]', 'cite: [sztz#8]')
    change(CITY, 'confidence: high', 'confidence: medium')
    change(CITY, 'reviewBy: 2027-05-31', 'reviewBy: 2026-11-01')
    const { stdout } = await juyi(['law', 'diff', 'HEAD', '--json', ...ON], { env })
    git('checkout', '-q', '--', 'law')
    expect(JSON.parse(stdout)).toMatchObject({
      places: { added: [], removed: [] },
      unread: [],
      parts: expect.arrayContaining([
        expect.objectContaining({ place: '440300', change: 'changed', gained: [], lost: ['sztz#7'] }),
        expect.objectContaining({ confidence: { before: 'high', after: 'medium' } }),
      ]),
      overdue: expect.arrayContaining([expect.objectContaining({ reviewBy: '2026-11-01' })]),
    })
  })

  test('tells the cases that are answered otherwise and the conditions that became looser', async () => {
    change(CITY, 'atLeast: 12 months', 'atLeast: 10 months')
    const { stdout } = await juyi(['law', 'diff', 'HEAD', ...ON], { env })
    git('checkout', '-q', '--', 'law')
    const words = stdout.replace(/\s/g, '')
    expect(words).toContain('差一天满12个月，明天才能申领（2026-11-23）')
    expect(words).toMatch(/原来：还不能；等到2026-11-24.*现在：可以/)
    expect(words).toContain('更宽：走「登记满一年，社保也够」')
    expect(words).toContain('原来：不行；现在：可以。')
  })

  test('tells what changed in files that are about no place: a reply at the window, an article, a make-up workday', async () => {
    change(join(lawFolder, 'refusals.yaml'), 'inTheRules: no', 'inTheRules: partly')
    change(join(lawFolder, 'statutes/jzzzxtl.yaml'), '为持证人服务的事', '给持证人办的事')
    change(join(lawFolder, 'calendar/2026.yaml'), '2026-01-01', '2026-01-08')
    const { stdout } = await juyi(['law', 'diff', 'HEAD', '--json', ...ON], { env })
    git('checkout', '-q', '--', 'law')
    expect(JSON.parse(stdout)).toMatchObject({
      parts: expect.arrayContaining([
        expect.objectContaining({
          path: expect.stringMatching(/^refusals\./),
          fields: [{ field: 'inTheRules', before: 'no', after: 'partly' }],
        }),
        expect.objectContaining({
          path: 'statutes/jzzzxtl.articles.6',
          fields: [expect.objectContaining({ field: 'gist' })],
        }),
        expect.objectContaining({ path: 'calendar/2026' }),
      ]),
    })
  })

  test('tells the paper that a worked case has to bring now', async () => {
    const { stdout: before } = await juyi(['law', 'diff', 'HEAD', '--json', ...ON], { env })
    expect(JSON.parse(before)).toMatchObject({ answers: [] })
    change(
      CITY,
      'requirements:\n',
      `requirements:\n  oath: { for: application, says: 写一份保证书, anyOf: [idCard], cite: sztz#19, confidence: high }\n`,
    )
    const { stdout, stderr } = await juyi(['law', 'diff', 'HEAD', ...ON], { env })
    git('checkout', '-q', '--', 'law')
    expect(stderr).toBe('')
    expect(stdout.replace(/\s/g, '')).toContain('申领的材料：多了写一份保证书')
  })

  test('tells new and removed places', async () => {
    cpSync(CITY, join(scratch, 'kept.yaml'))
    rmSync(CITY)
    rmSync(join(lawFolder, 'scenarios/440300.yaml'))
    const { stdout } = await juyi(['law', 'diff', 'HEAD', '--json', ...ON], { env })
    git('checkout', '-q', '--', 'law')
    expect(JSON.parse(stdout)).toMatchObject({ places: { added: [], removed: ['440300'] } })
  })

  test('names the file of an old law that cannot be read, and compares the rest', async () => {
    change(CITY, 'code: "440300"', 'code: 440300')
    git('commit', '-q', '-a', '-m', 'broken')
    git('checkout', '-q', 'HEAD~1', '--', 'law')
    const { code, stdout } = await juyi(['law', 'diff', 'HEAD', '--json', ...ON], { env })
    git('reset', '-q', '--hard', 'HEAD~1')
    expect(code).toBe(0)
    const changes: unknown = JSON.parse(stdout)
    expect(changes).toMatchObject({
      places: { added: ['440300'] },
      unread: [expect.stringMatching(/^places\/440300\.yaml:/)],
    })
  })

  test('says that it needs a repository where there is none', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'juyi-alone-'))
    try {
      cpSync(lawFolder, join(alone, 'law'), { recursive: true })
      const { code, stderr } = await juyi(['law', 'diff', 'HEAD'], {
        env: { JUYI_LAW: join(alone, 'law'), GIT_CEILING_DIRECTORIES: tmpdir() },
      })
      expect(code).toBe(2)
      expect(stderr).toMatch(/不在 git 仓库里/)
    } finally {
      rmSync(alone, { recursive: true, force: true })
    }
  })
})
