import { describe, expect, test } from 'vitest'
import { lintStructure } from '../src/lint/index.ts'
import { findingsOf, foundOnce } from './lint-findings.ts'
import { lawOf, markedChange, mirrorLake, SPOT, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const PROVINCE = 'places/990000.yaml'
const NATION = 'places/000000.yaml'
const FACTS = 'facts.yaml'
const ORDINARY = 'cite: jhlt#2.1, lasted: joined, atLeast: 6 months'
const route = 'eligibility.routes.ordinary'

test('the invented law is sound as it stands', () => {
  expect(findingsOf(mirrorLake)).toEqual([])
})

describe('the facts fit together', () => {
  foundOnce([
    [
      'a fact that takes its value from one that there is not',
      FACTS,
      'from: joinedOn',
      `${SPOT}from: joindOn`,
      'facts.cardOn.from：没有叫 joindOn 的事实；是不是 joinedOn？',
    ],
    [
      'a fact that takes its value from another type',
      FACTS,
      'from: joinedOn',
      `${SPOT}from: loans`,
      'facts.cardOn.from：loans 是数字（number），这里要日期（date）',
    ],
    [
      'facts that take their values from each other',
      FACTS,
      'joinedOn: { type: date, question: 哪天办的读者号？,',
      `${SPOT}joinedOn: { type: date, from: cardOn, question: 哪天办的读者号？,`,
      'facts.joinedOn：事实绕成了圈：joinedOn → cardOn → joinedOn；去掉其中一个 from、derive 或 implied',
    ],
    [
      'a choice without options',
      FACTS,
      'bornOn: { type: date',
      `${SPOT}bornOn: { type: choice`,
      'facts.bornOn：选择题要写 options',
    ],
    [
      'an option that is implied and does not exist',
      FACTS,
      '    options: { child: 孩子, adult: 成人, senior: 长者 }\n',
      `    options: { child: 孩子, adult: 成人, senior: 长者 }\n    implied: { ${SPOT}seniors: { is: member } }\n`,
      'facts.reader.implied.seniors：没有 seniors 这个选项；是不是 senior？',
    ],
    [
      'a number that is derived',
      FACTS,
      'loans: { type: number,',
      `loans: { type: number, ${SPOT}derive: { is: member },`,
      'facts.loans.derive：只有是或否（boolean）的事实能写 derive；选择题写 implied',
    ],
    [
      'a date with two words for none',
      FACTS,
      'never: 没有办过',
      `never: 没有办过, ${SPOT}open: 长期`,
      'facts.joinedOn.open：never 和 open 都是「没有日期」这个回答，只留一个',
    ],
    [
      'a timeline that begins with a number',
      FACTS,
      'since: joinedOn',
      `${SPOT}since: loans`,
      'timelines.membership.since：loans 是数字（number），这里要日期（date）',
    ],
    [
      'a derived fact that names another that there is not',
      FACTS,
      'derive: { fact: reader,',
      `derive: { ${SPOT}fact: readr,`,
      'facts.trusted.derive.fact：没有叫 readr 的事实（facts.yaml）；是不是 reader？',
    ],
    [
      'a derived fact that looks at a timeline',
      FACTS,
      'derive: { fact: reader, in: [senior] }',
      `${SPOT}derive: { now: membership }`,
      'facts.trusted.derive：由别的事实推出时不能看时间线，只能看事实',
    ],
  ])

  test('facts that are derived from each other', () => {
    const { files, spot } = markedChange(
      FACTS,
      '  reader:\n    type: choice\n',
      `  ${SPOT}reader:\n    implied: { senior: { is: trusted } }\n    type: choice\n`,
    )
    expect(findingsOf(files)).toEqual([
      `错误 ${spot}  facts.reader：事实绕成了圈：reader → trusted → reader；去掉其中一个 from、derive 或 implied`,
    ])
  })
})

describe('every name resolves and what it names fits', () => {
  foundOnce([
    [
      'a timeline that there is not',
      CITY,
      'known: { timeline: membership',
      `known: { ${SPOT}timeline: memberships`,
      'terms.known.timeline：没有叫 memberships 的时间线（facts.yaml 的 timelines）；是不是 membership？',
    ],
    [
      'a timeline of months cut to a place',
      CITY,
      'known: { timeline: membership, place: here, bridge: 10 days }',
      `known: { timeline: fees, ${SPOT}place: here }`,
      'terms.known.place：fees 是按月算的，不能写 place',
    ],
    [
      'a term made of one that there is not',
      CITY,
      'known: { timeline: membership, place: here, bridge: 10 days }',
      `known: { ${SPOT}union: [membership, joind] }`,
      'terms.known.union：没有叫 joind 的 terms 或时间线；是不是 joined？',
    ],
    [
      'days and months put together',
      CITY,
      'known: { timeline: membership, place: here, bridge: 10 days }',
      `known: { ${SPOT}intersection: [membership, fees] }`,
      'terms.known.intersection：fees 是按月算的，只有按天算的能合在一起',
    ],
    [
      'a term made of itself',
      CITY,
      'known: { timeline: membership, place: here, bridge: 10 days }',
      `${SPOT}known: { union: [membership, known] }`,
      'terms.known：terms 绕成了圈：known → known；其中一个要直接写 timeline',
    ],
    [
      'a condition on a term that there is not',
      NATION,
      ORDINARY,
      `cite: jhlt#2.1, ${SPOT}lasted: joinedd, atLeast: 6 months`,
      `${route}.lasted：没有叫 joinedd 的 terms 或时间线；是不是 joined？`,
    ],
    [
      'a term of the city used by the nation',
      NATION,
      ORDINARY,
      `cite: jhlt#2.1, ${SPOT}lasted: known, atLeast: 6 months`,
      `${route}.lasted：没有叫 known 的 terms 或时间线`,
    ],
    [
      'months used as days',
      NATION,
      ORDINARY,
      `cite: jhlt#2.1, ${SPOT}lasted: fees, atLeast: 6 months`,
      `${route}.lasted：fees 是按月算的，这里要按天算的`,
    ],
    [
      'days used as months',
      CITY,
      'run: fees, atLeast: 12 months',
      `${SPOT}run: known, atLeast: 12 months`,
      'eligibility.routes.payer.run：known 是按天算的，这里要按月算的',
    ],
    [
      'a total in two units',
      CITY,
      'run: fees, atLeast: 12 months',
      `total: fees, atLeast: 90 days, ${SPOT}window: 12 months`,
      'eligibility.routes.payer.window：atLeast 和 window 要用同一种单位（都按月或都按天）',
    ],
    [
      'a fact that there is not',
      NATION,
      'is: member,',
      `${SPOT}is: membr,`,
      'eligibility.grounds.reading.is：没有叫 membr 的事实（facts.yaml）；是不是 member？',
    ],
    [
      'a number asked for yes or no',
      NATION,
      'is: member,',
      `${SPOT}is: loans,`,
      'eligibility.grounds.reading.is：loans 不是是或否的事实，不能这样用',
    ],
    [
      'an option that there is not',
      CITY,
      'in: [child]',
      `${SPOT}in: [kid]`,
      'requirements.slip.anyOf.1.when.in：reader 没有 kid 这个选项；有的是 child、adult、senior',
    ],
    [
      'a relation that there is not',
      NATION,
      'is: trusted',
      `${SPOT}anyPerson: { relation: parents, where: { is: trusted } }`,
      'eligibility.routes.elder.anyPerson：没有叫 parents 的关系（facts.yaml 的 relations）；是不是 parent？',
    ],
    [
      'a document that there is not',
      NATION,
      'anyOf: [idPaper]',
      `anyOf: [${SPOT}idPapers]`,
      'requirements.identity.anyOf.0：没有叫 idPapers 的材料（documents.yaml）；是不是 idPaper？',
    ],
    [
      'a document held that there is not',
      NATION,
      'is: trusted',
      `${SPOT}holds: letter`,
      'eligibility.routes.elder.holds：没有叫 letter 的材料（documents.yaml）',
    ],
    [
      'an actor that there is not',
      NATION,
      'by: self',
      `${SPOT}by: libarian`,
      'acts.join.by：没有叫 libarian 的人（facts.yaml 的 actors）；是不是 librarian？',
    ],
    [
      'an act that begins what there is not',
      NATION,
      'begins: [membership]',
      `${SPOT}begins: [joined]`,
      'acts.join.begins：没有叫 joined 的时间线（facts.yaml 的 timelines）',
    ],
    [
      'an act that sets what there is not',
      NATION,
      'begins: [membership]',
      `sets: { ${SPOT}membr: true }`,
      'acts.join.sets.membr：没有叫 membr 的事实；是不是 member？',
    ],
    [
      'an act that sets a value of another type',
      NATION,
      'begins: [membership]',
      `sets: { ${SPOT}member: yes }`,
      'acts.join.sets.member：member 不能是 yes；可以是 true 或 false',
    ],
    [
      'an act that sets an option that there is not',
      NATION,
      'begins: [membership]',
      `sets: { ${SPOT}reader: kid }`,
      'acts.join.sets.reader：reader 不能是 kid；可以是 child、adult、senior',
    ],
    [
      'a question that there is not',
      CITY,
      '[loans, reader]',
      `[loans, ${SPOT}readers]`,
      'questions.1：没有叫 readers 的事实；是不是 reader？',
    ],
    [
      'a citation of no statute',
      NATION,
      'cite: jh-guide',
      `${SPOT}cite: jh-guid`,
      'channels.hall.cite：引用 jh-guid：没有这个法规或来源；先在 statutes/ 或 sources/ 里补上，或者改成存在的；是不是 jh-guide？',
    ],
    [
      'a citation of an article that is not held',
      NATION,
      'cite: jhlt#13.1.3',
      `${SPOT}cite: jhlt#12`,
      'requirements.identity.cite：引用 jhlt#12：这个法规里没有收这一条；先在 statutes/ 或 sources/ 里补上，或者改成存在的',
    ],
    [
      'a citation of a paragraph that is not held',
      NATION,
      'cite: jhlt#13.1.3',
      `${SPOT}cite: jhlt#2.3`,
      'requirements.identity.cite：引用 jhlt#2.3：这一条里没有收这一款；先在 statutes/ 或 sources/ 里补上，或者改成存在的',
    ],
    [
      'a citation of an item that is not held',
      NATION,
      'cite: jhlt#13.1.3',
      `${SPOT}cite: [jhlt#1, jhlt#13.1.4]`,
      'requirements.identity.cite：引用 jhlt#13.1.4：这一款里没有收这一项；先在 statutes/ 或 sources/ 里补上，或者改成存在的',
    ],
  ])

  test('a bound is missing', () => {
    const files = withChange(NATION, ORDINARY, 'cite: jhlt#2.1, lasted: joined')
    expect(findingsOf(files)).toEqual([`错误 places/000000.yaml:17:5  ${route}：atLeast、atMost 至少写一个`])
  })

  test('a citation in the refusals and in the claims', () => {
    const statement = 'says: 不用, cite: nolaw#1, confidence: low'
    const files = {
      ...mirrorLake,
      'refusals.yaml': `host: { ${statement}, heard: [要介绍人], inTheRules: no, reply: 请写明, askInWriting: 哪一条, routes: [] }\n`,
      'claims.yaml': `queue: { ${statement}, claim: 要排三天队, verdict: wrong }\n`,
    }
    const says = '引用 nolaw#1：没有这个法规或来源；先在 statutes/ 或 sources/ 里补上，或者改成存在的'
    expect(findingsOf(files)).toEqual([
      `错误 refusals.yaml:1:19  host.cite：${says}`,
      `错误 claims.yaml:1:20  queue.cite：${says}`,
    ])
  })

  test('a source and a statute do not share a name', () => {
    const files = withChange('sources/000000.yaml', 'jh-guide:', 'gztz:')
    expect(lintStructure(lawOf(files)).map((one) => one.says.zh)).toContain(
      'id：gztz 又是法规又是来源的名称；改掉其中一个',
    )
  })
})

describe('the layers fit on one another', () => {
  foundOnce([
    [
      'a parent that has no file',
      PROVINCE,
      'parent: "000000"',
      `${SPOT}parent: "880000"`,
      'parent：parent 880000 没有文件；写一个存在的代码',
    ],
    [
      'no parent',
      PROVINCE,
      'code: "990000"\nname: 远岸省\nshort: 远岸\nparent: "000000"\n',
      `${SPOT}code: "990000"\nname: 远岸省\nshort: 远岸\n`,
      'code：没有写 parent；只有 000000 上面没有别的层',
    ],
    [
      'a topic that is inherited and written',
      PROVINCE,
      'layer: { fees: add }',
      `layer: { ${SPOT}fees: inherit }`,
      'layer.fees：inherit 是沿用上一层，这里就不能再写内容；要补充就写 add，要换掉就写 replace',
    ],
    [
      'an addition without content',
      PROVINCE,
      'layer: { fees: add }',
      `layer: { fees: add, ${SPOT}clocks: add }`,
      'layer.clocks：写了 add，却没有写 clocks 的内容；没有要补充的就写 inherit',
    ],
    [
      'a layer over nothing',
      NATION,
      'terms:\n',
      `layer: { ${SPOT}fees: replace }\nterms:\n`,
      'layer.fees：000000 上面没有别的层，不写 layer',
    ],
  ])

  test('a topic whose treatment is not said', () => {
    const { files, spot } = markedChange(
      CITY,
      'requirements:\n  slip',
      `${SPOT}requirements:\n  slip`,
      withChange(CITY, ', requirements: addRequirements', ''),
    )
    expect(findingsOf(files)).toEqual([
      `错误 ${spot}  requirements：layer 里没有写这一层怎么处理上一层的 requirements；写 replace 或 addRequirements`,
    ])
  })

  test('parents that go in a circle are found in the files that make the circle, once each', () => {
    const files = withChange(PROVINCE, 'parent: "000000"', 'parent: "990100"')
    expect(findingsOf(files)).toEqual([
      '错误 places/990000.yaml:4:1  parent：parent 绕成了圈：990000 → 990100 → 990000；上一层要一直通到 000000',
      '错误 places/990100.yaml:5:1  parent：parent 绕成了圈：990100 → 990000 → 990100；上一层要一直通到 000000',
    ])
  })
})

describe('versions follow one another', () => {
  const versions = (text: string) =>
    findingsOf(withChange(NATION, ORDINARY, `cite: jhlt#2.1, versions: [${text}]`)).map((one) =>
      one.split('：').slice(1).join('：'),
    )

  test('without a day between them and without overlap they are sound', () => {
    expect(
      versions('{ from: 2026-05-01, if: { is: member } }, { to: 2026-04-30, if: { is: trusted } }'),
    ).toEqual([])
  })

  test('an overlap names the two in the order of the file', () => {
    expect(
      versions('{ from: 2026-05-01, if: { is: member } }, { to: 2026-05-01, if: { is: trusted } }'),
    ).toEqual(['第 2 个和第 1 个版本的时间重叠；前一个的 to 写成后一个 from 的前一天'])
  })

  test('a hole says how wide it is', () => {
    expect(
      versions('{ to: 2026-04-30, if: { is: trusted } }, { from: 2026-05-03, if: { is: member } }'),
    ).toEqual(['第 1 个和第 2 个版本之间空了 2 天；前一个的 to 写成后一个 from 的前一天'])
  })

  test('an end before the beginning', () => {
    expect(versions('{ from: 2026-05-03, to: 2026-05-01, if: { is: member } }')).toEqual([
      '第 1 个版本结束（to）早于开始（from）',
    ])
  })
})
