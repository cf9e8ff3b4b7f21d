import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lintEnglish } from '../src/lint/english.ts'
import { differingFigures } from '../src/lint/figures.ts'
import { lintLaw } from '../src/lint/index.ts'
import { loadLaw } from '../src/load/index.ts'
import { type LawSources, writeProblem } from '../src/sources.ts'
import { lawOf, markedChange, mirrorLake, SPOT, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'

function found(law: LawSources): readonly string[] {
  return lintEnglish(law).map((one) => `${one.severity} ${writeProblem(one, 'zh')}`)
}

describe('what a person sees in Chinese alone is an error, with what to write', () => {
  const inMirrorLake = found(lawOf(mirrorLake))

  test.each([
    'places/000000.yaml:2:1  name：没有英文；写 english，意思和中文一样',
    'places/000000.yaml:6:15  credential.says：没有英文；写 en，意思和中文一样',
    'places/000000.yaml:6:26  credential.name：没有英文；写 nameEn，意思和中文一样',
    'facts.yaml:4:5  facts.reader.question：没有英文；写 en.question，意思和中文一样',
    'facts.yaml:5:16  facts.reader.options.child：没有英文；写 en.options.child，意思和中文一样',
    'facts.yaml:18:45  timelines.fees.assume：没有英文；写 en，意思和中文一样',
    'facts.yaml:19:14  relations.parent：没有英文；写 relationsEn.parent，意思和中文一样',
    'documents.yaml:1:12  idPaper.name：没有英文；写 en，意思和中文一样',
    'statutes/jhlt.yaml:2:1  title：没有英文；写 titleEn，意思和中文一样',
    'statutes/jhlt.yaml:14:12  articles.2.paragraphs.1.gist：没有英文；写 en，意思和中文一样',
    'sources/000000.yaml:2:3  jh-guide.title：没有英文；写 titleEn，意思和中文一样',
  ])('%s', (finding) => {
    expect(inMirrorLake).toContain(`error ${finding}`)
  })

  test('among the findings of the whole law', () => {
    const all = lintLaw(lawOf(mirrorLake), '2026-06-01')
    expect(
      all.filter(({ says, severity }) => severity === 'error' && says.zh.includes('没有英文')),
    ).toHaveLength(inMirrorLake.length)
  })

  test('which is over once there is English', () => {
    const both = 'credential: { says: 借书证, en: A card, name: 借书证, nameEn: Library card,'
    const files = withChange(NATION, 'credential: { says: 借书证, name: 借书证,', both)
    expect(inMirrorLake.filter((one) => one.includes('credential'))).toHaveLength(2)
    expect(found(lawOf(files)).filter((one) => one.includes('credential'))).toEqual([])
  })

  test('but not what only authors see, and not the name of a place that has an English one', () => {
    const fields = inMirrorLake.map((one) => /(\w+)：没有英文/.exec(one)?.[1])
    expect(fields).not.toContain('note')
    expect(fields).not.toContain('level')
    expect(inMirrorLake.filter((one) => one.includes(`${CITY}:2:`))).toEqual([])
  })

  test('a note is for authors, unless it says when a paper will do', () => {
    const noted = withChange(
      CITY,
      '{ document: [idPaper, schoolNote],',
      '{ document: [idPaper, schoolNote], note: 孩子带这两样,',
    )
    expect(found(lawOf(noted))).toContainEqual(
      expect.stringContaining('requirements.slip.anyOf.1.note：没有英文；写 noteEn，意思和中文一样'),
    )
  })

  test('what is left to the desk needs English unless other words are shown in its place', () => {
    const judged = (fields: string) =>
      found(lawOf(withChange(NATION, 'is: trusted }', `${fields} }`))).filter((one) =>
        one.includes('elder.judgement'),
      )
    expect(judged('judgement: 馆员怎么看')).toEqual([
      expect.stringContaining('eligibility.routes.elder.judgement：没有英文；写 en'),
    ])
    expect(judged('judgement: 馆员怎么看, says: 馆员看, en: The librarian decides')).toEqual([])
  })
})

describe('English that is none is an error at its spot', () => {
  test.each([
    [
      'the Chinese once more',
      NATION,
      'name: 大厅,',
      `name: 大厅, ${SPOT}nameEn: 大厅,`,
      'channels.hall.nameEn：英文和中文一样；写成英文',
    ],
    [
      'a Chinese word in the middle',
      NATION,
      'name: 大厅,',
      `name: 大厅, ${SPOT}nameEn: The hall of 镜湖,`,
      'channels.hall.nameEn：英文里有中文「镜湖」；译成英文，窗口用的词放在括号或引号里',
    ],
    [
      'English of what is not said in Chinese',
      NATION,
      'by: self,',
      `by: self, ${SPOT}whereEn: At the hall,`,
      'acts.join.whereEn：whereEn 旁边没有中文；先写中文，或者去掉这一句',
    ],
  ])('%s', (_, file, from, to, says) => {
    const { files, spot } = markedChange(file, from, to)
    expect(found(lawOf(files))).toContain(`error ${spot}  ${says}`)
  })

  test('a term of the desk may stand in brackets or quotation marks', () => {
    const files = withChange(NATION, 'name: 大厅,', 'name: 大厅, nameEn: Hall (大厅（总馆）) or “馆” 《书》,')
    expect(found(lawOf(files)).filter((one) => one.includes('channels.hall.name'))).toEqual([])
  })
})

describe('figures that differ are a reminder', () => {
  test('at the English', () => {
    const { files, spot } = markedChange(
      NATION,
      'says: 十五天内办好,',
      `says: 15天内办好, ${SPOT}en: Done in fifty days,`,
    )
    expect(found(lawOf(files))).toContain(
      `warning ${spot}  clocks.decide.en：中文和英文里的数字不一样：15；核对两边`,
    )
  })

  test.each([
    ['满6个月', 'six full months', []],
    ['六个月', '6 months', []],
    ['半年', 'half a year', []],
    ['受理起15日内', 'within fifteen days', []],
    ['二十四小时内', 'within 24 hours', []],
    ['罚2万到10万元', 'fined 20,000 to 100,000 yuan', []],
    ['罚1000元', 'fined one thousand yuan', []],
    ['50万到100万、500万以上', '500,000 to 1 million, above 5 million', []],
    ['4月30日24点、9点', 'midnight on 30 April, 9:00', []],
    ['三五天、第二十一条', '3 or 5 days, article 21', []],
    ['15日', '50 days', [15, 50]],
    ['两年', '3 years', [3]],
    ['5个工作日、3天', 'five days', [3]],
    ['一次', 'all at once', []],
  ])('%s and %s: %j', (chinese, english, figures) => {
    expect(differingFigures(chinese, english)).toEqual(figures)
  })
})

describe('the law itself', () => {
  const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))

  test('can be read in English throughout, with the same figures', () => {
    expect(found(law)).toEqual([])
  })
})
