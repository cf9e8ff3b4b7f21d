import type { Browser, BrowserContext, Page, Request } from 'playwright-core'

/** The day on which every journey takes place; the law in force then is what the answers rest on. */
export const NOON = '2026-11-23T04:00:00Z'

export const SIZES = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const

export type Size = keyof typeof SIZES

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything the page asked any server for. */
  readonly requests: readonly Request[]
  /** What the page complained of. */
  readonly complaints: readonly string[]
}

/** A person arrives with an empty browser. */
export async function arrive(
  browser: Browser,
  url: string,
  size: Size,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const requests: Request[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request))
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.clock.setFixedTime(NOON)
  await page.goto(url)
  await page.getByRole('searchbox').waitFor()
  return { page, context, requests, complaints }
}

/** Finds a place by typing its name and opens its first page. */
export async function choosePlace(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`在${name}.*办居住证`) }).waitFor()
}

/** What a person would say, by fact: a value, `null` for "never", or `'?'` for "I don't know". */
export type Answers = Readonly<Record<string, string | number | boolean | null>>

/** The fact that the present page asks about. */
export async function factAsked(page: Page): Promise<string> {
  return new URL(page.url()).hash.split('/')[3] ?? ''
}

/** Answers the present question. What is not listed is answered with "I don't know". */
export async function answerOne(page: Page, answers: Answers): Promise<void> {
  const fact = await factAsked(page)
  const value = answers[fact] ?? (fact in answers ? null : '?')
  if (value === '?') return page.getByRole('button', { name: '不知道' }).click()
  if (value === null) return page.locator('form .choice').click()
  if (typeof value === 'boolean')
    return page
      .locator('.choices .choice')
      .nth(value ? 0 : 1)
      .click()
  if (typeof value === 'number') await page.getByRole('textbox').fill(String(value))
  else if (/^\d{6}$/.test(value)) await pickDivision(page, value)
  else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) await typeDate(page, value)
  else return page.locator('.choices').getByRole('button', { name: value }).first().click()
  await page.getByRole('button', { name: '下一题' }).click()
}

export async function typeDate(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  await page.getByLabel('年', { exact: true }).fill(year)
  await page.getByLabel('月', { exact: true }).fill(month)
  await page.getByLabel('日', { exact: true }).fill(day)
}

async function pickDivision(page: Page, code: string): Promise<void> {
  await page.getByLabel('省（').selectOption(`${code.slice(0, 2)}0000`)
  await page.getByLabel('市（').selectOption(`${code.slice(0, 4)}00`)
  await page.getByLabel('区、县').selectOption(code)
}

/** Waits until the question, or the answer, that the address names stands on the page. */
export async function settled(page: Page): Promise<'question' | 'answer'> {
  await page.waitForFunction(() => {
    const [, , what, fact] = location.hash.split('/')
    const asked = document.querySelector('.question')?.getAttribute('data-fact')
    if (what === 'answer') return document.querySelector('.answer-ready') !== null
    return asked !== undefined && asked === fact
  })
  return (await page.locator('.question').count()) > 0 ? 'question' : 'answer'
}

/** Answers the present question and waits for what comes after it. */
export async function answerAndGoOn(page: Page, answers: Answers): Promise<'question' | 'answer'> {
  const fact = await factAsked(page)
  await answerOne(page, answers)
  await page.waitForFunction(
    (before) => !/\/ask$/.test(location.hash) && !location.hash.endsWith(`/ask/${before}`),
    fact,
  )
  return settled(page)
}

/** Answers every question until the answer is there. Returns the facts that were asked. */
export async function answerAll(page: Page, answers: Answers): Promise<readonly string[]> {
  const asked: string[] = []
  while ((await settled(page)) === 'question') {
    const fact = await factAsked(page)
    if (asked.includes(fact)) throw new Error(`asked twice: ${fact}`)
    asked.push(fact)
    await answerAndGoOn(page, answers)
  }
  return asked
}

/** Someone who never registered: the commonest reason why those who qualify are turned away. */
export const NEVER_REGISTERED: Answers = {
  applicantKind: '内地',
  hukouPlace: '411503',
  registeredOn: null,
  dwelling: '租的房子',
  leaseFiled: false,
  leaseTermMonths: 12,
  employment: '给单位上班',
  laborContract: true,
  businessLicence: false,
  insuranceConsecutiveMonths: 4,
  study: '没有上学',
  talent: false,
}

/** Someone with a flat of their own, registered long ago. */
export const LONG_REGISTERED: Answers = {
  ...NEVER_REGISTERED,
  registeredOn: '2025-03-04',
  dwelling: '自己（或配偶）买的房子',
  insuranceConsecutiveMonths: 20,
}
