import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../src/build-book.ts'
import { loadLaw, loadScenarios } from '../src/load/index.ts'
import { LawError, writeProblem } from '../src/sources.ts'
import { expectInBothLanguages } from './both-languages.ts'
import { type Files, inFolder, lawOf, markedChange, mirrorLake, SPOT, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'
const STATUTE = 'statutes/jhlt.yaml'
const ORDINARY = 'lasted: joined, atLeast: 6 months'

function messagesOf(files: Files, load: (root: string) => unknown = loadLaw): readonly string[] {
  try {
    inFolder(files, load)
    return []
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    for (const { says } of error.problems) expectInBothLanguages(says, files)
    return error.message.split('\n')
  }
}

/** The messages for one change, and the spot that the mark in it stands for. */
function broken(file: string, from: string, to: string): { messages: readonly string[]; spot: string } {
  const { files, spot } = markedChange(file, from, to)
  return { messages: messagesOf(files), spot }
}

test('a problem is told in English too', () => {
  const messages = (files: Files): readonly string[] => {
    try {
      lawOf(files)
      return []
    } catch (error) {
      if (!(error instanceof LawError)) throw error
      return error.problems.map((problem) => writeProblem(problem, 'en'))
    }
  }
  expect(messages(withChange(CITY, 'short: 镜湖', 'short: 镜湖\nenglsh: x'))).toEqual([
    `${CITY}:4:1  englsh: there is no field englsh here; did you mean english?`,
  ])
  expect(messages(withChange(CITY, 'checked: 2026-03-01', 'checked: 2026-02-30'))).toEqual([
    `${CITY}:7:10  checked: there is no such day; see how many days that month has`,
  ])
  expect(messages(withChange(NATION, 'yuan: 0', 'yuan: 免费'))).toEqual([
    `${NATION}:28:46  fees.free.yuan: a number belongs here, and here is "免费"`,
  ])
  expect(messages(withChange(STATUTE, 'level: 地方性法规', 'level: 法'))).toEqual([
    expect.stringMatching(/ level: "法" cannot stand here; write 法律, 行政法规, /),
  ])
})

test('the invented law is sound as it stands', () => {
  expect(messagesOf(mirrorLake)).toEqual([])
})

describe('a mistake is named with its file, line and column, and with what would be right', () => {
  test.each<[name: string, file: string, from: string, to: string, says: string]>([
    ['a tab', CITY, 'terms:\n  known', `terms:\n${SPOT}\tknown`, '用了制表符（Tab）缩进；改成空格'],
    [
      'a key that stands twice',
      CITY,
      'short: 镜湖',
      `short: 镜湖\n${SPOT}name: 又一个`,
      'name 写了两次；留一个',
    ],
    [
      'a slip in the name of a field',
      CITY,
      'short: 镜湖',
      `short: 镜湖\n${SPOT}englsh: x`,
      'englsh：没有 englsh 这个字段；是不是 english？',
    ],
    [
      'a field from nowhere',
      CITY,
      'layer: { ',
      `layer: { ${SPOT}animals: add, `,
      'layer.animals：没有 animals 这个字段；这里可以写 credential、scope、registration、period、eligibility、requirements、acts、channels、clocks、fees、endorsement、changeOfAddress、loss、cancellation、benefits、cutoffs',
    ],
    [
      'a missing field',
      CITY,
      'requirements:\n  slip: { says: 读者号回执, ',
      `requirements:\n  ${SPOT}slip: { `,
      'requirements.slip：缺 says（用自己的话说清楚这一条，短句）',
    ],
    [
      'a missing field at the top',
      CITY,
      'code: "990100"\nname: 镜湖市\n',
      `${SPOT}code: "990100"\n`,
      '缺 name',
    ],
    [
      'a number where words belong',
      CITY,
      'name: 镜湖市',
      `name: ${SPOT}7`,
      'name：这里要写文字，现在是数字 7；加上引号，写成 "7"',
    ],
    [
      'words where a number belongs',
      NATION,
      'yuan: 0',
      `yuan: ${SPOT}免费`,
      'fees.free.yuan：这里要写数字（金额（元）；null 表示收费但金额没有核实），现在是「免费」',
    ],
    [
      'a list where fields belong',
      NATION,
      'takes: { usual: 3 working days }',
      `takes: ${SPOT}[3 days]`,
      'acts.join.takes：这里要写一组字段（要多久，例如 { usual: 3 days }），现在是列表',
    ],
    [
      'a code without quotes that looks octal',
      NATION,
      'code: "000000"',
      `code: ${SPOT}000000`,
      'code：这里要写文字（六位行政区划代码（GB/T 2260），要加引号），现在是数字 0；加上引号，写成 "000000"',
    ],
    [
      'the beginning of a code without quotes',
      CITY,
      'within: ["9901"]',
      `within: [${SPOT}9901]`,
      'area.within.0：这里要写文字（行政区划代码的开头，一位到六位，要加引号），现在是数字 9901；加上引号，写成 "9901"',
    ],
    [
      'a code of five digits',
      CITY,
      'parent: "990000"',
      `parent: ${SPOT}"99000"`,
      'parent：要写六位行政区划代码，加引号，例如 "330100"',
    ],
    [
      'a day that does not exist',
      CITY,
      'checked: 2026-03-01',
      `checked: ${SPOT}2026-02-29`,
      'checked：没有这一天；看看那个月有几天',
    ],
    [
      'a month that does not exist',
      CITY,
      'checked: 2026-03-01',
      `checked: ${SPOT}2026-13-01`,
      'checked：要写成 YYYY-MM-DD，例如 2026-11-23',
    ],
    [
      'a day written another way',
      CITY,
      'checked: 2026-03-01',
      `checked: ${SPOT}2026-3-1`,
      'checked：要写成 YYYY-MM-DD，例如 2026-11-23',
    ],
    [
      'a year alone',
      CITY,
      'checked: 2026-03-01',
      `checked: ${SPOT}2026`,
      'checked：这里要写文字（日期 YYYY-MM-DD），现在是数字 2026',
    ],
    [
      'a length in a unit that there is not',
      NATION,
      ORDINARY,
      `lasted: joined, atLeast: ${SPOT}6 weeks`,
      'eligibility.routes.ordinary.atLeast：要写成「6 months」「1 year」或「183 days」',
    ],
    [
      'a run that is not in months',
      CITY,
      '12 months',
      `${SPOT}365 days`,
      'eligibility.routes.payer.atLeast：这里按月算，要写成「12 months」',
    ],
    [
      'a duration that is none',
      NATION,
      'limit: 15 days',
      `limit: ${SPOT}half a month`,
      'clocks.decide.limit：要写成「15 days」「15 working days」或「6 months」',
    ],
    [
      'a gap that is none',
      CITY,
      'bridge: 10 days',
      `bridge: ${SPOT}ten`,
      'terms.known.bridge：要写成「10 days」或 unconfirmed',
    ],
    [
      'a word that is not among the choices',
      NATION,
      'kind: window',
      `kind: ${SPOT}windw`,
      'channels.hall.kind：这里不能写「windw」；可以写 window、app、site、miniProgram、machine、phone、post；是不是 window？',
    ],
    [
      'an empty list',
      NATION,
      'for: [application], cite',
      `for: ${SPOT}[], cite`,
      'channels.hall.for：至少要有 1 项',
    ],
    ['an empty text', CITY, 'name: 镜湖市', `name: ${SPOT}""`, 'name：不能空着'],
    [
      'a malformed citation',
      NATION,
      'cite: jhlt#13.1.3',
      `cite: ${SPOT}jhlt-第十三条`,
      'requirements.identity.cite：引用写成 jzzzxtl#9.6（第九条第六款）、jzzzxtl#13.1.3（第三项）或来源的名称',
    ],
    [
      'a citation four deep',
      NATION,
      'cite: jhlt#13.1.3',
      `cite: ${SPOT}jhlt#13.1.3.1`,
      'requirements.identity.cite：引用写成 jzzzxtl#9.6（第九条第六款）、jzzzxtl#13.1.3（第三项）或来源的名称',
    ],
    [
      'an id that begins with a capital',
      NATION,
      '  free: {',
      `  ${SPOT}Free: {`,
      'fees.Free：键不合格：写一个以小写字母开头、只含字母、数字和连字符的名称',
    ],
    [
      'an article that is not numbered',
      STATUTE,
      '  1: { gist: 图书馆',
      `  ${SPOT}一: { gist: 图书馆`,
      'articles.一：键不合格：键要写条、款、项的数字',
    ],
    [
      'a slip deep in a statute',
      STATUTE,
      '        items:\n          1: { gist: 长者',
      `        ${SPOT}itms:\n          1: { gist: 长者`,
      'articles.2.paragraphs.2.itms：没有 itms 这个字段；是不是 items？',
    ],
    [
      'an address that is none',
      'sources/000000.yaml',
      'https://example.org/guide',
      `${SPOT}example.org`,
      'jh-guide.url：要写完整的网址，以 https:// 开头',
    ],
    [
      'something that stands for something elsewhere',
      CITY,
      '[loans, reader]',
      `&a [loans, ${SPOT}*a]`,
      '不能用 *a 指向别处；把内容写在这里',
    ],
    [
      'a file named otherwise than its place',
      CITY,
      'code: "990100"',
      `${SPOT}code: "990200"`,
      'code 是 990200，文件名就要是 990200.yaml；改文件名或者改 code',
    ],
    [
      'a file named otherwise than its statute',
      STATUTE,
      'id: jhlt',
      `${SPOT}id: jhlx`,
      'id 是 jhlx，文件名就要是 jhlx.yaml；改文件名或者改 id',
    ],
    [
      'a file named otherwise than its year',
      'calendar/2026.yaml',
      'year: 2026',
      `${SPOT}year: 2025`,
      'year 是 2025，文件名就要是 2025.yaml；改文件名或者改 year',
    ],
  ])('%s', (_, file, from, to, says) => {
    const { messages, spot } = broken(file, from, to)
    expect(messages).toEqual([`${spot}  ${says}`])
  })
})

describe('of the many spellings of a condition the message speaks of the one that was meant', () => {
  const route = 'eligibility.routes.ordinary'
  test.each<[name: string, condition: string, says: readonly string[]]>([
    [
      'a slip in a side field',
      `lasted: joined, ${SPOT}atleast: 6 months`,
      [`${route}.atleast：没有 atleast 这个字段；是不是 atLeast？`],
    ],
    [
      'a slip two levels down',
      `all: [{ is: member }, { any: [{ lasted: joined, ${SPOT}atLest: 6 months }] }]`,
      [`${route}.all.1.any.0.atLest：没有 atLest 这个字段；是不是 atLeast？`],
    ],
    [
      'a field of another kind of condition',
      `total: fees, atLeast: 3 months, ${SPOT}windows: 6 months`,
      [`${route}.windows：没有 windows 这个字段；是不是 window？`, `${route}：缺 window（往前看多久）`],
    ],
    [
      'two kinds in one',
      `lasted: joined, ${SPOT}now: joined`,
      [`${route}.now：lasted 和 now 是两种写法，不能写在一起；分成两条`],
    ],
    [
      'a wrong value inside',
      `run: fees, atLeast: 3 months, ending: ${SPOT}-1`,
      [`${route}.ending：不能小于 0`],
    ],
    [
      'a wrong confidence',
      `is: member, confidence: ${SPOT}sure`,
      [`${route}.confidence：这里不能写「sure」；可以写 high、medium、low`],
    ],
    [
      'a single code where a list belongs',
      `hukouIn: ${SPOT}"33"`,
      [`${route}.hukouIn：这里不能写「33」；可以写 here；或者写成列表 ["33"]`],
    ],
    [
      'a person without a condition',
      `${SPOT}anyPerson: { relation: parent }`,
      [`${route}.anyPerson：缺 where（条件；写法见 docs/law-format.md，每一种只有一个写法）`],
    ],
    [
      'a bare word for a condition',
      `all: [${SPOT}member]`,
      [`${route}.all.0：这里要写一组字段，现在是「member」`],
    ],
    [
      'a kind that there is not',
      `all: [${SPOT}{ until: joined }]`,
      [
        `${route}.all.0：写法不认识（until）；这里要有 all、any、not、versions、conflicting、judgement、anyPerson、lasted、run、total、paidWithin、remaining、now、age、is、fact、hukouIn、holds 当中的一个，写法见 docs/law-format.md`,
      ],
    ],
  ])('%s', (_, condition, says) => {
    const { messages, spot } = broken(NATION, ORDINARY, condition)
    expect(messages.map((message) => message.split('  ')[1]).sort()).toEqual([...says].sort())
    expect(messages.some((message) => message.startsWith(`${spot}  `))).toBe(true)
  })

  test('a slip in the kind itself names the kind', () => {
    const { messages, spot } = broken(NATION, ORDINARY, `${SPOT}lastd: joined, atLeast: 6 months`)
    expect(messages).toContain(`${spot}  ${route}.lastd：没有 lastd 这个字段；是不是 lasted？`)
  })

  test('a route that says nothing is told what it lacks', () => {
    const { messages, spot } = broken(
      NATION,
      `    ordinary: { name: 读者号满半年, basis: needed, cite: jhlt#2.1, ${ORDINARY} }`,
      `    ordinary: ${SPOT}{ name: 读者号满半年, basis: needed }`,
    )
    expect(messages[0]).toMatch(`${spot}  ${route}：还没有写完；这里要有 all、any、`)
  })
})

test('every problem of every file comes out at once', () => {
  const files = withChange(NATION, 'yuan: 0', 'yuan: 免费', withChange(STATUTE, 'id: jhlt', 'id: jhlx'))
  expect(messagesOf(files).map((message) => message.split(':')[0])).toEqual([NATION, STATUTE])
})

test('an empty file and a missing file are said to be so', () => {
  const { 'documents.yaml': _, ...without } = mirrorLake
  expect(messagesOf(without)).toEqual(['documents.yaml  没有这个文件'])
  expect(messagesOf({ ...mirrorLake, [CITY]: '# 还没有写\n' })).toEqual([`${CITY}:1:1  文件是空的`])
})

test('a code without quotes as a key gets its zeros back in the message', () => {
  const statement = 'says: 不用, cite: [], confidence: low'
  const refusals = `host:
  ${statement.replaceAll(', ', '\n  ')}
  heard: [要介绍人]
  inTheRules: no
  reply: 请写明
  askInWriting: 哪一条
  routes: []
  places:
    000000: { ${statement}, inTheRules: no }
`
  expect(messagesOf({ ...mirrorLake, 'refusals.yaml': refusals })).toEqual([
    'refusals.yaml:11:5  host.places.0：键不合格：要写六位行政区划代码，加引号，例如 "330100"；加上引号，写成 "000000"',
  ])
})

test('a source stands in one file only', () => {
  const files = { ...mirrorLake, 'sources/990100.yaml': mirrorLake['sources/000000.yaml'] ?? '' }
  expect(messagesOf(files)).toEqual([
    'sources/990100.yaml:1:1  jh-guide 在 sources/000000.yaml 里已经有了；换一个名称',
  ])
})

test('a file of worked cases is named after its place', () => {
  const scenario = `place: "990100"
scenarios:
  - { name: 刚办的人还要等, on: 2026-03-01, facts: { loans: 0 }, expect: { verdict: unknown }, source: 指南, arithmetic: 没有日期 }
`
  const wrong = { ...mirrorLake, 'scenarios/990200.yaml': scenario }
  expect(messagesOf(wrong, loadScenarios)).toEqual([
    'scenarios/990200.yaml:1:1  place 是 990100，文件名就要是 990100.yaml；改文件名或者改 place',
  ])
  expect(messagesOf({ ...mirrorLake, 'scenarios/990100.yaml': scenario }, loadScenarios)).toEqual([])
})

describe('loading one place alone', () => {
  const only = (code: string) =>
    inFolder(mirrorLake, (root) => [...loadLaw(root, { only: code }).places.keys()])

  test('reads its layers and no other place', () => {
    expect(only('990100')).toEqual(['990100', '990000', '000000'])
    expect(only('990000')).toEqual(['990000', '000000'])
  })

  test('reads those of the nearest place above where the place has no file', () => {
    expect(only('990103')).toEqual(['990100', '990000', '000000'])
    expect(only('990200')).toEqual(['990000', '000000'])
    expect(only('120000')).toEqual(['000000'])
  })

  test('says the same as loading everything', () => {
    const alone = inFolder(mirrorLake, (root) => loadLaw(root, { only: '990100' }))
    const whole = lawOf()
    for (const [code, place] of alone.places) expect(place).toEqual(whole.places.get(code))
    expect(alone.statutes).toEqual(whole.statutes)
  })
})

describe('a file that cannot be read as it stands', () => {
  const withFile = (file: string, content: string | Uint8Array) => (root: string) => {
    writeFileSync(join(root, file), content)
    return loadLaw(root)
  }

  test('is named with the first spot that is not UTF-8', () => {
    const gbk = Buffer.concat([Buffer.from('code: "990100"\nname: '), Buffer.from([0xbe, 0xb5, 0xba, 0xfe])])
    expect(messagesOf(mirrorLake, withFile(CITY, gbk))).toEqual([
      `${CITY}:2:7  这里的字不是 UTF-8 编码；用 UTF-8 另存一次`,
    ])
  })

  test('is named with the spot from which it is nested too deep', () => {
    const deep = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`
    const says = '一层套一层，超过了 100 层；拆开来写'
    expect(messagesOf(mirrorLake, withFile(CITY, deep(150)))).toEqual([`${CITY}:1:103  ${says}`])
    // So deep that the reader itself runs out of room.
    expect(messagesOf(mirrorLake, withFile(CITY, deep(50_000)))).toEqual([`${CITY}:1:104  ${says}`])
    const block = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
    expect(messagesOf(mirrorLake, withFile(CITY, block))[0]).toMatch(
      /^places\/990100\.yaml:\d+:\d+ {2}一层套一层/,
    )
  })

  test('has each of its mistakes at the right line, also after one that the reader stumbles over', () => {
    const text = 'a:\n  - b\n]  c: d\ne: [1\nf: 2\n'
    const lines = text.split('\n')
    for (const message of messagesOf(mirrorLake, withFile(CITY, text))) {
      const [line = 0, column = 0] = (/:(\d+):(\d+) /.exec(message) ?? []).slice(1).map(Number)
      expect(line).toBeGreaterThan(0)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
    }
  })
})

test('fields where a citation is wanted are told so', () => {
  const { messages, spot } = broken(CITY, 'cite: jh-guide', `cite: ${SPOT}{ any: [jh-guide] }`)
  expect(messages).toEqual([`${spot}  eligibility.routes.payer.cite：这里要写文字或列表，现在是一组字段`])
})

test('a law in which no place says which permit it is about says where to write it', () => {
  const files = withChange(
    NATION,
    'credential: { says: 借书证, name: 借书证, cite: jhlt#1, confidence: high }\n',
    '',
  )
  expect(() => buildBook('990100', lawOf(files))).toThrow('places/990100.yaml:1:1  没有一层写了 credential')
})
