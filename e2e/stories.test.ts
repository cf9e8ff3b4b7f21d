import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { WORDS } from './app-words.ts'
import { GRANDMOTHER, GRANDMOTHER_REGISTERED, RIDER, RIDER_CUT_OFF, SPOUSE, STUDENT } from './people.ts'
import { keepPicture } from './pictures.ts'
import { type Answers, answerAll, choosePlace, type Size, settled } from './resident-app.ts'
import { writeDown } from './tour.ts'
import { openVisits } from './visits.ts'

const SIZES: readonly Size[] = ['phone', 'desktop']
const zh = WORDS.zh

const { visit } = openVisits()

/** One person on the way through the app, of whom a picture is kept at every station. */
interface Story {
  readonly page: Page
  readonly keep: (station: string) => Promise<void>
}

async function begin(name: string, size: Size): Promise<Story> {
  const { page } = await visit(size)
  let n = 0
  const keep = async (station: string) => {
    n += 1
    await keepPicture(page, `story-${name}-${size}-${String(n).padStart(2, '0')}-${station}`)
  }
  await keep('places')
  return { page, keep }
}

/** From the front page to the answer. Returns the facts that were asked. */
async function answered({ page, keep }: Story, place: string, answers: Answers): Promise<readonly string[]> {
  await choosePlace(page, place)
  await keep('place')
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
  await keep('first-question')
  const asked = await answerAll(page, answers)
  await keep('answer')
  return asked
}

function headline(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

/** Follows a link to the page of the given heading. */
async function follow(page: Page, link: string | RegExp, title: string | RegExp): Promise<void> {
  await page.getByRole('link', { name: link }).first().click()
  await headline(page).filter({ hasText: title }).waitFor()
}

function sectionOf(page: Page, heading: string | RegExp): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) })
}

describe.for(SIZES)('on a %s', (size) => {
  test('the grandmother whom the window sent home learns that the clock never started, and what to say', async () => {
    const story = await begin('grandmother', size)
    const { page, keep } = story
    const asked = await answered(story, '杭州', GRANDMOTHER)
    expect(asked).toContain('registeredOn')

    // Honest: not yet, from which day, and that nothing has run so far.
    expect(await headline(page).innerText()).toMatch(/还不能办。\s*顺利的话，2027年5月23日可以申领。/)
    expect(await page.getByText(/^差的是：/).innerText()).toContain('报了居住登记')
    await page.getByText('还没有开始算，共要 181 天').first().waitFor()
    expect(await page.getByRole('img', { name: /时间表/ }).getAttribute('aria-label')).toContain(
      '2027年5月23日',
    )
    const cutoffs = sectionOf(page, '要紧的日子').getByRole('listitem')
    expect(await cutoffs.filter({ hasText: '孩子当年上一年级' }).first().innerText()).toContain('赶不上')
    expect(await cutoffs.filter({ hasText: '孩子的居住证' }).first().innerText()).toContain('赶得上')
    expect(await cutoffs.first().innerText()).toMatch(/待核实|已核实/)

    // What if she registers today: the same day, because that is the plan already; but then the clock runs.
    await page.getByRole('button', { name: '我今天就去办居住登记' }).click()
    const supposed = page.locator('.supposed')
    await supposed.getByText('这是假设，不是你现在的情况：我今天就去办居住登记').waitFor()
    expect(await supposed.innerText()).toContain('日子不变，还是2027年5月23日')
    await page.getByText('从今天起算，共 181 天').first().waitFor()
    expect(await page.getByText('还没有开始算').count()).toBe(0)
    await keep('what-if')
    await page.getByRole('button', { name: '回到我现在的情况' }).first().click()
    await supposed.waitFor({ state: 'detached' })

    await follow(page, '看要带的材料', '要带的材料')
    await page.getByRole('heading', { name: '报居住登记时带' }).waitFor()
    await page.getByRole('checkbox', { name: '居民身份证' }).first().check()
    await page.getByText('1 项里，齐了 1 项').waitFor()
    const kit = sectionOf(page, '跟房东怎么说')
    expect(await kit.innerText()).toContain('3个工作日内')
    expect(await kit.locator('.message').first().innerText()).toMatch(/^您好！我是您的租客/)
    expect(await kit.getByText(/自己带身份证就能登记/).count()).toBeGreaterThan(0)
    await keep('papers')

    await page.getByRole('link', { name: '窗口说不行' }).click()
    await headline(page).filter({ hasText: '窗口怎么说？' }).waitFor()
    await page.getByRole('searchbox').fill('房东没来')
    await page.getByText(/^可能是这 \d+ 句里的一句/).waitFor()
    await keep('heard')
    await page.getByRole('link', { name: /房东没来，办不了/ }).click()
    await headline(page).filter({ hasText: '杭州的规定没有这一条。' }).waitFor()
    // Whatever the window said, today it is too early all the same, and that comes first.
    await page.getByText('就算这句话没有依据，今天也还办不成。', { exact: false }).waitFor()
    expect(await page.locator('.reply').innerText()).toContain('如果一定要房东来，请告诉我是哪一条规定')
    expect(await sectionOf(page, '请他写下来').innerText()).toContain('写明“因房东未到场不予受理”')
    await keep('refusal')

    await page.getByRole('button', { name: '记下来，算日子' }).click()
    const reconsideration = page.locator('.steps > li').filter({ hasText: '申请行政复议' })
    await reconsideration.getByText('最晚2027年1月22日提。').waitFor()
    expect(await reconsideration.innerText()).toContain('本级人民政府')
    await reconsideration.getByText('依据', { exact: true }).click()
    expect(await reconsideration.innerText()).toContain('行政复议法')
    for (const way of await page.locator('.steps > li').all()) {
      expect(await way.locator('.source').count(), await way.innerText()).toBeGreaterThan(0)
    }
    await keep('ways-on')

    await page.getByRole('button', { name: '放大给窗口看' }).click()
    const card = page.getByRole('dialog', { name: '给窗口看的卡片' })
    await card.waitFor()
    expect(await card.innerText()).toContain('居住证暂行条例')
    expect(await card.innerText()).toContain('居民身份证')
    expect(await card.innerText()).not.toContain('浙江省流动人口居住登记条例 第十五条')
    await keep('counter-card')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })

    // The article of a popular story that does not exist is told of as wrong, and nowhere as law.
    await page.getByRole('link', { name: '规定和依据' }).click()
    await headline(page).filter({ hasText: '杭州的规定和依据' }).waitFor()
    await page.getByText('打开看看').click()
    await page.getByLabel('找一句听来的话').last().fill('第十五条')
    const claim = page.locator('.claim').filter({ hasText: '不得以房东未到场为由拒绝办理' })
    await claim.waitFor()
    expect(await claim.innerText()).toContain('不对')
    expect(await claim.innerText()).toContain('没有这句话')
    await keep('claim')
    await page.getByLabel('在规定里找').last().fill('不得以房东未到场')
    await page.getByText('没有找到。', { exact: false }).waitFor()
  })

  test('had she registered nine months ago, she would hear that she may go', async () => {
    const story = await begin('grandmother-registered', size)
    const { page, keep } = story
    await answered(story, '杭州', GRANDMOTHER_REGISTERED)
    expect(await headline(page).innerText()).toBe('多半可以申领。')
    await sectionOf(page, '要由窗口判断的').waitFor()
    await follow(page, '看要带的材料', '要带的材料')
    expect(await page.getByRole('heading', { name: '报居住登记时带' }).count()).toBe(0)
    await page.getByText('这一段每一天都有材料。').waitFor()
    await keep('papers')
    await page.getByRole('link', { name: '窗口说不行' }).click()
    await page.getByRole('searchbox').fill('房东没来')
    await page.getByRole('link', { name: /房东没来，办不了/ }).click()
    await headline(page).filter({ hasText: '杭州的规定没有这一条。' }).waitFor()
    expect(await page.getByText('今天也还办不成', { exact: false }).count()).toBe(0)
  })

  test('she hands it in, counts the days, asks when they are over, holds the permit, and moves', async () => {
    const story = await begin('handing-in', size)
    const { page, keep } = story
    await answered(story, '杭州', GRANDMOTHER_REGISTERED)
    await follow(page, '去办理', '去办理')
    await page.getByText('从受理起15天内发证', { exact: false }).waitFor()
    await page.getByRole('button', { name: '交了申领材料' }).click()
    await page.getByLabel('在哪里交的').selectOption({ index: 1 })
    await page.getByLabel('回执号（没有就不写）').fill('330106-0042')
    await keep('apply')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByRole('heading', { name: '记下来的' }).waitFor()
    await page.getByText('回执号：330106-0042').waitFor()
    await keep('handed-in')

    await writeDown(page, zh, '受理了，给了回执')
    await headline(page).filter({ hasText: '第 0 天，共 15 天。' }).waitFor()
    await page.getByText('到2026年12月8日为止').first().waitFor()
    await onDay(page, '2026-11-28')
    await headline(page).filter({ hasText: '第 5 天，共 15 天。' }).waitFor()
    await keep('day-5')

    await onDay(page, '2026-12-10')
    await headline(page).filter({ hasText: '期限已经过了 2 天。' }).waitFor()
    const late = page
      .locator('.clock')
      .filter({ hasText: '法定期限' })
      .filter({ hasText: '已经过期' })
      .first()
    expect(await late.innerText()).toContain('期限过了，今天就可以去问，请他写明为什么。')
    expect(await late.innerText()).toContain('可以打12345投诉')
    await late.getByRole('link', { name: '看窗口说不行怎么办' }).waitFor()
    await keep('overdue')

    await writeDown(page, zh, '居住证拿到了', { on: '2026-12-10' })
    await headline(page).filter({ hasText: '证拿到了。' }).waitFor()
    await follow(page, '看有证以后要做什么', '有证以后')
    const endorsement = page.locator('.endorsement')
    expect(await endorsement.innerText()).toMatch(/2027年\d+月\d+日到2027年12月\d+日之间去签注。/)
    await keep('holding')

    await onDay(page, '2027-12-01')
    await page.getByText(/^现在可以签注，最晚2027年12月\d+日，还有 \d+ 天。/).waitFor()
    await keep('endorse')

    await writeDown(page, zh, '我搬家了', { on: '2027-11-30' })
    await page.locator('.clock').filter({ hasText: '你这边的期限' }).first().waitFor()
    await keep('moved')
    await page.getByRole('button', { name: '划掉：搬家' }).click()
    await page.locator('.clock').first().waitFor({ state: 'detached' })
  })

  test('the rider in 深圳 with fourteen months and his insurance may go today', async () => {
    const story = await begin('rider', size)
    const { page, keep } = story
    const asked = await answered(story, '深圳', RIDER)
    expect(asked).toContain('insuranceConsecutiveMonths')
    expect(await headline(page).innerText()).toBe('今天就可以申领。')
    await follow(page, '去办理', '去办理')
    await page.getByRole('heading', { name: '申领深圳经济特区居住证' }).waitFor()
    await keep('apply')
    await page.getByRole('link', { name: '要带的材料', exact: true }).click()
    await page.getByRole('heading', { name: '申领时带' }).waitFor()
    await keep('papers')
  })

  test('the rider whose registration was cut off learns from which day it counts anew', async () => {
    const story = await begin('rider-cut-off', size)
    const { page, keep } = story
    await answered(story, '深圳', RIDER_CUT_OFF)
    expect(await headline(page).innerText()).toMatch(/还不能办。\s*最早2027年6月1日可以申领。/)
    await page.getByText('第 175 天，共 365 天').first().waitFor()
    await page.getByText('什么会让时间断掉').click()
    await keep('breaks')
    // Another break would cost him half a year more.
    await page.getByRole('button', { name: /^登记断了/ }).click()
    await page
      .locator('.supposed')
      .filter({ hasText: '可以申领的日子，从2027年6月1日变成2027年11月23日。' })
      .waitFor()
    await keep('what-if')
  })

  test('the student in 北京 may go on the strength of her studies', async () => {
    const story = await begin('student', size)
    const { page, keep } = story
    const asked = await answered(story, '北京', STUDENT)
    expect(asked).toContain('study')
    expect(await headline(page).innerText()).toBe('今天就可以申领。')
    await follow(page, '看要带的材料', '要带的材料')
    const ground = page.locator('.paper').filter({ hasText: '就业、住所、就读，有一样的证明就行' })
    await ground.getByText(/^没有这一样？/).click()
    await ground.getByRole('checkbox', { name: '学生证' }).check()
    await ground.getByText('齐了').waitFor()
    await keep('papers')
  })

  test('whoever married into 郑州 need not wait for the half-year', async () => {
    const story = await begin('spouse', size)
    const { page, keep } = story
    const asked = await answered(story, '郑州', SPOUSE)
    expect(asked.at(-1)).toBe('spouseIsLocal')
    expect(await headline(page).innerText()).toBe('多半可以申领。')
    expect(await page.locator('main').innerText()).toContain('郑州人的配偶')
    await follow(page, '看要带的材料', '要带的材料')
    await page
      .getByText(/结婚证/)
      .first()
      .waitFor()
    await keep('papers')
    await page.getByRole('link', { name: '去办理' }).click()
    await headline(page).filter({ hasText: '去办理' }).waitFor()
    await keep('apply')
  })
})

/** Lets another day come, and the person open the page again. */
async function onDay(page: Page, date: string): Promise<void> {
  await page.clock.setFixedTime(`${date}T04:00:00Z`)
  await page.reload()
}
