import { describe, expect, test } from 'vitest'
import { findingsOf, foundOnce } from './lint-findings.ts'
import { SPOT, withChange } from './mirror-lake.ts'

const FACTS = 'facts.yaml'
const OPTIONS = 'options: { child: 孩子, adult: 成人, senior: 长者 }\n'
const MEMBER = 'member: { type: boolean, question: 你有读者号吗？ }'
const ACTORS = 'actors: {'

describe('English words stand beside Chinese ones', () => {
  foundOnce([
    [
      'options that lack one',
      FACTS,
      OPTIONS,
      `${OPTIONS}    en: { question: Who?, ${SPOT}options: { child: Child, adult: Adult } }\n`,
      'facts.reader.en.options：英文的 options 少了 senior；要和中文的选项一样',
    ],
    [
      'a question with options whose English has none',
      FACTS,
      OPTIONS,
      `${OPTIONS}    ${SPOT}en: { question: Who? }\n`,
      'facts.reader.en：英文的 options 少了 child、adult、senior；要和中文的选项一样',
    ],
    [
      'an option that the Chinese does not have',
      FACTS,
      OPTIONS,
      `${OPTIONS}    en: { question: Who?, options: { child: A, adult: B, senior: C, ${SPOT}seniors: D } }\n`,
      'facts.reader.en.options.seniors：中文里没有 seniors；是不是 senior？',
    ],
    [
      'an answer that the Chinese does not allow',
      FACTS,
      MEMBER,
      `member: { type: boolean, question: 你有读者号吗？, en: { question: Are you?, ${SPOT}never: Never } }`,
      'facts.member.en.never：中文没有写 never；先写中文，或者去掉这一句',
    ],
    [
      'a person whom nobody knows',
      FACTS,
      ACTORS,
      `actorsEn: { ${SPOT}hosts: Host }\nactors: {`,
      'actorsEn.hosts：中文里没有 hosts；是不是 host？',
    ],
  ])

  test('that there are none is no error', () => {
    expect(findingsOf(withChange(FACTS, ACTORS, 'actorsEn: { host: Host }\nactors: {'))).toEqual([])
  })
})

describe('what may be tried out', () => {
  const whatIf = (text: string): [string, string, string] => [
    FACTS,
    ACTORS,
    `whatIf:\n  try: { says: 试一试, ${text} }\nactors: {`,
  ]

  foundOnce([
    [
      'a fact that there is not',
      ...whatIf(`sets: { ${SPOT}joinedOm: today }`),
      'whatIf.try.sets.joinedOm：没有叫 joinedOm 的事实；是不是 joinedOn？',
    ],
    [
      'a date other than today',
      ...whatIf(`sets: { ${SPOT}joinedOn: 2026-06-01 }`),
      'whatIf.try.sets.joinedOn：joinedOn 是日期，「如果」里只能写 today（今天）',
    ],
    [
      'a value of another type',
      ...whatIf(`sets: { ${SPOT}member: 3 }`),
      'whatIf.try.sets.member：member 不能是 3；可以是 true 或 false',
    ],
    [
      'an option that there is not',
      ...whatIf(`sets: { ${SPOT}reader: giant }`),
      'whatIf.try.sets.reader：reader 不能是 giant；可以是 child、adult、senior',
    ],
    [
      'a fact that cannot be tried out',
      ...whatIf(`sets: { ${SPOT}hukouPlace: here }`),
      'whatIf.try.sets.hukouPlace：hukouPlace 不能是 here；这种事实不能在「如果」里改',
    ],
    [
      'the term of a place, which is unknown elsewhere',
      ...whatIf(`sets: { member: true }, when: { ${SPOT}now: known }`),
      'whatIf.try.when.now：没有叫 known 的 terms 或时间线',
    ],
  ])

  test('sound ones pass', () => {
    const [file, from, to] = whatIf(
      'sets: { joinedOn: today, member: true }, when: { not: { now: membership } }',
    )
    expect(findingsOf(withChange(file, from, to))).toEqual([])
  })
})
