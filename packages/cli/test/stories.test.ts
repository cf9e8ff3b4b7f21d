import { describe, expect, it } from 'vitest'
import { answerOf, juyi } from './juyi-process.ts'

const on = '2026-11-23'

/** A person of a story, answered once for programs and once for people. */
async function told(place: string, facts: object, ...commands: readonly ('check' | 'plan' | 'papers')[]) {
  const input = JSON.stringify(facts)
  const page = async (command: string) => {
    const { code, stdout, stderr } = await juyi([command, '--place', place, '--facts', '-', '--on', on], {
      input,
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    // Nothing is coloured where nobody looks at a terminal.
    expect(stdout).not.toContain('\u001B')
    return stdout.replaceAll(/\n */g, '')
  }
  const [answer, ...pages] = await Promise.all([answerOf('check', place, facts, on), ...commands.map(page)])
  const pageOf = (command: (typeof commands)[number]) => pages[commands.indexOf(command)] ?? ''
  return { answer, check: pageOf('check'), plan: pageOf('plan'), papers: pageOf('papers') }
}

const step = (act: string, by: string, day: string) => expect.objectContaining({ act, by, on: day })
const route = (id: string, earliest: string, ...steps: readonly unknown[]) =>
  expect.objectContaining({ id, earliest, steps: expect.arrayContaining([...steps]) })

describe('the stories', { timeout: 60_000 }, () => {
  it('a rider in 深圳, registered for a year, without insurance: twelve months from now', async () => {
    const { answer, check, plan } = await told(
      '440300',
      {
        applicantKind: 'mainland',
        hukouPlace: '431021',
        registeredOn: '2025-10-10',
        employment: 'flexible',
        insuranceConsecutiveMonths: 0,
        insuranceMonthsInLast12: 0,
        insuranceMonthsInLast24: 0,
        study: 'none',
        talent: false,
        fullTimeDegree: false,
      },
      'check',
      'plan',
    )
    expect(answer).toMatchObject({
      verdict: 'not-yet',
      earliest: null,
      missing: [],
      routes: expect.arrayContaining([route('ordinary', '2027-11-01', step('apply', 'self', '2027-11-01'))]),
    })
    expect(check).toMatch(/现在还不能申领深圳经济特区居住证。.*2027年11月1日起可以申领/)
    expect(check).toMatch(/✓ 从居住登记那天起，在深圳连续住满12个月/)
    expect(check).toMatch(/✗ 社保连续交满12个月/)
    expect(plan).toMatch(/前提（要一直是这样）：.*社保每个月接着交/)
  })

  it('a student in 北京 who never registered: the card today, the permit in half a year', async () => {
    const { answer, plan, papers } = await told(
      '110000',
      {
        applicantKind: 'mainland',
        hukouPlace: '371002',
        study: 'tertiary',
        enrolledOn: '2025-09-01',
        registeredOn: null,
        dwelling: 'schoolDormitory',
        insuranceMonths: {},
        incomeTaxMonths: {},
        documents: { workResidencePermit: false, studentCard: true },
      },
      'plan',
      'papers',
    )
    expect(answer).toMatchObject({
      verdict: 'not-yet',
      earliest: null,
      routes: expect.arrayContaining([route('card', '2027-05-23', step('register', 'self', on))]),
    })
    expect(plan).toMatch(/2027年5月23日起可以申领.*你自己.*居住登记卡/)
    expect(papers).toMatch(/✓ 学生证　已有/)
  })

  it('a wife in 郑州 whose husband is registered there: now, though the rule is not confirmed', async () => {
    const { answer, check } = await told(
      '410100',
      {
        applicantKind: 'mainland',
        hukouPlace: '411503',
        registeredOn: null,
        household: [{ relation: 'spouse', facts: { hukouPlace: '410102' } }],
      },
      'check',
    )
    expect(answer).toMatchObject({
      verdict: 'likely',
      earliest: on,
      routes: expect.arrayContaining([route('spouse', on)]),
    })
    expect(check).toMatch(/现在多半可以申领居住证/)
    expect(check).toMatch(/✓ 丈夫或妻子是郑州户口.*依据（待核实/)
  })

  const grandmother = {
    applicantKind: 'mainland',
    hukouPlace: '411503',
    birthDate: '1961-03-05',
    dwelling: 'rented',
    leaseFiled: false,
    leaseTermMonths: 12,
    landlordCooperates: false,
    employment: 'none',
    insuranceConsecutiveMonths: 0,
    study: 'none',
    talent: false,
  }

  it('a grandmother in 杭州, registered for nine months: likely, and what the desk decides is said', async () => {
    const { answer, check, papers } = await told(
      '330100',
      { ...grandmother, registeredOn: '2026-02-20' },
      'check',
      'papers',
    )
    expect(answer).toMatchObject({ verdict: 'likely', earliest: on, missing: [] })
    expect(check).toMatch(/✓ 在杭州市区报了居住登记/)
    expect(check).toMatch(/要由窗口看的.*通常能证明的材料：.*房东写的住宿证明/)
    expect(papers).toMatch(/下面任选一样：.*房屋租赁合同和房东写的住宿证明/)
    expect(papers).toMatch(/系统里查得到的不用交/)
    expect(papers).not.toMatch(/劳动合同/)
  })

  it('a grandmother in 杭州 who never registered: the clock starts today, and she needs nobody for it', async () => {
    const { answer, plan } = await told('330100', { ...grandmother, registeredOn: null }, 'plan')
    expect(answer).toMatchObject({
      verdict: 'not-yet',
      earliest: null,
      routes: expect.arrayContaining([
        route('registered', '2027-05-23', step('register', 'self', on), step('apply', 'self', '2027-05-23')),
      ]),
    })
    expect(plan).toMatch(/最快的办法是.*2027年5月23日起可以申领/)
    expect(plan).toMatch(/2026年11月23日　你自己/)
  })

  it('somebody anywhere: questions first, and half a year after that the answer', async () => {
    const nothing = await told('000000', {}, 'check')
    expect(nothing.answer).toMatchObject({ verdict: 'unknown', next: expect.any(String) })
    expect(nothing.check).toMatch(/还差几个信息才能说准.*还缺的信息（会改变答案）.*（registeredOn）/)
    const { answer, check } = await told(
      '000000',
      {
        applicantKind: 'mainland',
        registeredOn: '2026-06-01',
        dwelling: 'owned',
      },
      'check',
    )
    expect(answer).toMatchObject({ verdict: 'not-yet', earliest: '2026-12-01' })
    expect(check).toMatch(/照现在的情况等，2026年12月1日起可以申领/)
  })

  it('somebody from the city itself needs no permit, and is told so first', async () => {
    const { answer, check, plan } = await told('330100', { hukouPlace: '330106' }, 'check', 'plan')
    expect(answer).toMatchObject({ reason: 'local' })
    for (const page of [check, plan]) expect(page).toMatch(/算不用办：户口就在本地/)
    expect(check).not.toMatch(/最快的办法/)
  })
})
