import type { Page } from 'playwright-core'
import type { AppWords } from './app-words.ts'
import { unfold } from './page-checks.ts'
import { TINY_PHOTO } from './tiny-photo.ts'

/** One state of one page: how it is called in reports, where it stands, and what is done there. */
export interface Station {
  readonly name: string
  /** The part of the address after `#/`. */
  readonly at: string
  readonly act?: (page: Page, words: AppWords) => Promise<void>
  /** What the headline says, where the same page can say several things. */
  readonly says?: (words: AppWords) => string
  /** The folds that are opened when the page is looked at closely, as a selector; all of them where it says nothing. */
  readonly folds?: string
}

const DAY = '2026-11-20'
/** A passphrase of the tests. */
const PASSPHRASE = '竹子门廊热茶'

type Said = Readonly<Record<string, string | number | boolean | null>>

/** What somebody has told about several places, so that the answers of a tour are all there are. */
const TOLD: Readonly<Record<string, { readonly facts?: Said; readonly skipped?: readonly string[] }>> = {
  // Not yet: never registered.
  '330100': {
    facts: {
      hukouPlace: '411503',
      registeredOn: null,
      dwelling: 'rented',
      leaseFiled: false,
      leaseTermMonths: 12,
      employment: 'none',
      study: 'none',
      talent: false,
      leaseFilingPossible: true,
      landlordCooperates: false,
    },
  },
  // Likely: registered for nine months, in a flat whose lease nobody filed.
  '330200': {
    facts: {
      hukouPlace: '411503',
      registeredOn: '2026-02-20',
      dwelling: 'rented',
      leaseFiled: false,
      leaseTermMonths: 12,
      employment: 'none',
      study: 'none',
      talent: false,
    },
  },
  // Eligible.
  '310000': {
    facts: {
      hukouPlace: '411503',
      registeredOn: '2026-02-20',
      dwelling: 'rented',
      leaseFiled: true,
      insuranceConsecutiveMonths: 0,
      employment: 'none',
      study: 'none',
      applies: 'self',
    },
  },
  // Not known, because nothing was.
  '440300': {
    facts: { hukouPlace: '411503' },
    skipped: ['registeredOn', 'insuranceConsecutiveMonths', 'insuranceMonthsInLast24', 'study', 'talent'],
  },
  // A local.
  '110000': { facts: { hukouPlace: '110108' } },
  // Another instrument.
  '410100': { facts: { applicantKind: 'foreign' } },
  // No way: none of the three grounds, in a place whose rules are the nation's.
  '360100': {
    facts: {
      hukouPlace: '411503',
      registeredOn: '2026-01-10',
      dwelling: 'hotel',
      employment: 'none',
      study: 'none',
    },
  },
}

/** Leaves what was told in the browser, as the first version of the app kept it, and has it taken over. */
export async function tell(page: Page): Promise<void> {
  const kept = Object.entries(TOLD).map(([code, { facts = {}, skipped = [] }]) => [
    code,
    {
      facts: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, on: DAY }])),
      documents: {},
      skipped,
      order: [...Object.keys(facts), ...skipped],
    },
  ])
  await page.evaluate(
    (text) => localStorage.setItem('juyi.answers', text),
    JSON.stringify(Object.fromEntries(kept)),
  )
  await page.reload()
}

/** Goes to a page within the app and waits until it is there. */
export async function goWithin(page: Page, at: string): Promise<void> {
  await page.evaluate((hash) => {
    if (location.hash === hash) return
    return new Promise<void>((resolve) => {
      addEventListener('hashchange', () => setTimeout(resolve), { once: true })
      location.hash = hash
    })
  }, `#/${at}`)
  await arrived(page)
}

/** Waits until the page has a heading and nothing on it is still on its way. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('.waiting') === null,
  )
}

/** Writes down that something happened, today or on a day. */
export async function writeDown(
  page: Page,
  words: AppWords,
  what: string,
  { on, receipt }: { readonly on?: string; readonly receipt?: string } = {},
): Promise<void> {
  await page.getByRole('button', { name: what, exact: true }).first().click()
  if (on !== undefined) await fillDate(page, words, on)
  if (receipt !== undefined) await page.getByLabel(words.progress.receipt).fill(receipt)
  await page.getByRole('button', { name: words.progress.writeDown }).click()
}

async function fillDate(page: Page, { ask }: AppWords, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  await page.getByLabel(ask.year, { exact: true }).first().fill(year)
  await page.getByLabel(ask.month, { exact: true }).first().fill(month)
  await page.getByLabel(ask.date, { exact: true }).first().fill(day)
}

/** On a page of hundreds of statements of the same make: every group, and all that belongs to its first statement. */
const FIRST_OF_EACH = '.topic, .topic > .statements > li:first-child details'

const next = (page: Page, { ask }: AppWords) => page.getByRole('button', { name: ask.next }).click()

const wrong = (page: Page) => page.getByRole('alert').filter({ hasText: '▲' }).first().waitFor()

/** Every kind of page, each once, in the order of the journey. What one station does, the later ones find done. */
export const STATIONS: readonly Station[] = [
  { name: 'places', at: '' },
  {
    name: 'places-found',
    at: '',
    act: async (page) => {
      await page.getByRole('searchbox').fill('江')
      await page.locator('.places a').first().waitFor()
    },
  },
  {
    name: 'places-none-found',
    at: '',
    act: (page) => page.getByRole('searchbox').fill('没有这个地方'),
  },
  { name: 'place', at: '330100' },
  { name: 'place-by-rules-above', at: '360100' },
  {
    name: 'question-division',
    at: '320100/ask/hukouPlace',
    act: (page, { ask }) => page.getByLabel(ask.province).selectOption('410000').then(),
  },
  {
    name: 'question-division-unfinished',
    at: '320100/ask/hukouPlace',
    act: async (page, words) => {
      await next(page, words)
      await wrong(page)
    },
  },
  { name: 'question-choice', at: '330100/ask/dwelling' },
  { name: 'question-yes-or-no', at: '330100/ask/leaseFiled' },
  {
    name: 'question-number-wrong',
    at: '330100/ask/leaseTermMonths',
    act: async (page, words) => {
      await page.getByRole('textbox').fill('一年')
      await next(page, words)
      await wrong(page)
    },
  },
  {
    name: 'question-date-wrong',
    at: '330100/ask/registeredOn',
    act: async (page, words) => {
      await fillDate(page, words, '2026-02-30')
      await next(page, words)
      await wrong(page)
    },
  },
  { name: 'question-skipped', at: '440300/ask/registeredOn' },
  { name: 'answer-not-yet', at: '330100/answer', says: (words) => words.verdict.notYet },
  {
    name: 'answer-supposed',
    at: '330100/answer',
    act: async (page) => {
      await page.locator('.switches button').first().click()
      await page.locator('.supposed').waitFor()
    },
  },
  { name: 'answer-likely', at: '330200/answer', says: (words) => words.verdict.likely },
  { name: 'answer-eligible', at: '310000/answer', says: (words) => words.verdict.eligible },
  { name: 'answer-unknown', at: '440300/answer', says: ({ verdict }) => verdict.unknown(5) },
  { name: 'answer-local', at: '110000/answer', says: (words) => words.reason.local.headline },
  {
    name: 'answer-other-instrument',
    at: '410100/answer',
    says: (words) => words.reason.otherInstrument.headline,
  },
  { name: 'answer-ineligible', at: '360100/answer', says: (words) => words.verdict.ineligible },
  {
    name: 'papers',
    at: '330100/papers',
    act: async (page, { papers, paperFile, coveredMonths }) => {
      await page.locator('input[type=file]').first().setInputFiles(TINY_PHOTO)
      await page.getByText(paperFile.keptOne(TINY_PHOTO.name)).waitFor()
      await page.locator('.findings').first().waitFor()
      await unfold(page)
      // The lease speaks for a time, of which the dates are written wrong.
      await page
        .getByRole('checkbox', { name: /房屋租赁合同|lease/i })
        .first()
        .check()
      await page
        .getByRole('button', { name: new RegExp(`^${coveredMonths.writeFor('')}`) })
        .first()
        .click()
      await page.getByRole('button', { name: coveredMonths.keep }).click()
      await wrong(page)
      await page.getByRole('heading', { level: 1, name: papers.title }).waitFor()
    },
  },
  { name: 'papers-local', at: '110000/papers' },
  {
    name: 'apply-wrong-day',
    at: '330100/apply',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.progress.happened.registered, exact: true }).click()
      await fillDate(page, words, '2027-02-01')
      await page.getByRole('button', { name: words.progress.writeDown }).click()
      await wrong(page)
    },
  },
  { name: 'progress-nothing-yet', at: '320100/progress', says: ({ progress }) => progress.headline.none },
  {
    name: 'progress-waiting',
    at: '310000/apply',
    act: async (page, words) => {
      await writeDown(page, words, words.progress.handedIn.application, {
        on: '2026-11-18',
        receipt: 'SH-0001',
      })
      await page.locator('.clock').first().waitFor()
    },
  },
  {
    name: 'progress-overdue',
    at: '330200/apply',
    act: async (page, words) => {
      await writeDown(page, words, words.progress.handedIn.application, { on: '2026-09-01' })
      await page.locator('.clock').first().waitFor()
      await writeDown(page, words, words.progress.happened.accepted, { on: '2026-09-02' })
      await page.locator('.clock .unmet').first().waitFor()
    },
  },
  {
    name: 'progress-refused',
    at: '330200/progress',
    says: ({ progress }) => progress.headline.refused,
    act: async (page, words) => {
      await writeDown(page, words, words.progress.happened.refused, { on: '2026-11-16' })
      await page.getByRole('link', { name: words.progress.seeRefused }).first().waitFor()
    },
  },
  { name: 'refused', at: '330100/refused' },
  {
    name: 'refused-found',
    at: '330100/refused',
    act: (page) => page.getByRole('searchbox').fill('房东没来 landlord'),
  },
  { name: 'refusal', at: '330100/refused/landlordMustCome' },
  {
    name: 'refusal-counted',
    at: '330100/refused/landlordMustCome',
    act: async (page, { ways }) => {
      await page.getByRole('button', { name: ways.countDays }).click()
      await page.locator('.told').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'refusal-urgent',
    at: '330100/refused/landlordMustCome',
    act: async (page, words) => {
      await writeDown(page, words, words.progress.happened.rightsUntold)
      // It may be open from the look at the station before.
      await page.locator('details:has(form.cutoff)').evaluate((one) => one.setAttribute('open', ''))
      const form = page.locator('form.cutoff')
      for (const [label, value] of [
        [words.ask.year, '2026'],
        [words.ask.month, '11'],
        [words.ask.date, '26'],
      ] as const)
        await form.getByLabel(label, { exact: true }).fill(value)
      await page.getByRole('button', { name: words.ways.planDays }).click()
      await page.locator('.urgent').waitFor()
    },
  },
  { name: 'letters', at: '330100/letters' },
  { name: 'letters-nothing-refused', at: '110000/letters' },
  {
    name: 'letter',
    at: '330100/letters/reconsideration',
    act: async (page, { letters }) => {
      await page.locator('#letter-applicant').fill('竹子')
      await page.locator('#letter-idNumber').fill('990000196103050041')
      await page.getByText(letters.idNumber.check()).waitFor()
    },
  },
  { name: 'packet', at: '330100/apply', says: ({ apply }) => apply.title },
  { name: 'refusal-that-is-the-rule', at: '440300/refused/landlordFiles' },
  {
    name: 'counter-card',
    at: '330100/refused/landlordMustCome',
    act: async (page, { refused }) => {
      await page.getByRole('button', { name: refused.show }).click()
      await page.getByRole('dialog').waitFor()
    },
    // It lies over the whole screen: nothing behind it can be reached.
    folds: 'dialog details',
  },
  { name: 'refusal-not-listed', at: '330100/refused/other' },
  { name: 'holding-nothing-yet', at: '330100/holding' },
  {
    name: 'holding',
    at: '310000/progress',
    act: async (page, words) => {
      await writeDown(page, words, words.progress.happened.issued, { on: '2026-11-20' })
      await goWithin(page, '310000/holding')
      await writeDown(page, words, words.progress.happened.moved)
      await page.locator('.clock').first().waitFor()
    },
  },
  { name: 'rules', at: '330100/rules', folds: FIRST_OF_EACH },
  {
    name: 'rules-found',
    at: '330100/rules',
    folds: FIRST_OF_EACH,
    act: (page) => page.getByRole('searchbox').first().fill('房东'),
  },
  { name: 'data', at: 'data' },
  {
    name: 'data-forms',
    at: 'data',
    act: async (page, { data }) => {
      await page.getByLabel(data.label).fill(' ')
      await page.getByRole('button', { name: data.add }).click()
      await unfold(page)
      await page.getByRole('button', { name: data.seal, exact: true }).click()
      await page.locator('.stop').first().click()
      await wrong(page)
    },
  },
  {
    name: 'data-people',
    at: 'data',
    act: async (page, { data }) => {
      await page.getByLabel(data.label).fill('奶奶')
      await page.getByRole('button', { name: data.add }).click()
      await page.getByRole('heading', { name: data.of('奶奶') }).waitFor()
    },
  },
  {
    name: 'sealed',
    at: 'data',
    act: async (page, { data }) => {
      await unfold(page)
      await page.getByLabel(data.passphrase, { exact: true }).fill(PASSPHRASE)
      await page.getByLabel(data.passphraseAgain).fill(PASSPHRASE)
      await page.getByRole('button', { name: data.seal, exact: true }).click()
      await page.getByRole('button', { name: data.lock }).click()
      await page.getByRole('button', { name: data.unlock, exact: true }).waitFor()
    },
  },
  { name: 'sealed-place', at: '330100/answer' },
  { name: 'lost', at: 'nowhere', says: ({ state }) => state.lost },
]
