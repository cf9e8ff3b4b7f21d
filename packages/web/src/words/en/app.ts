import type { Confidence } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import type { PlacePageName } from '../../router.ts'
import { day } from './day.ts'

export const app = {
  name: 'Juyi',
  motto: 'A residence permit, right the first time',
  skip: 'Go to the content',
  large: 'Larger',
  changePlace: 'Change place',
  notOfficial:
    'Juyi is not a government website. It only helps you understand the rules. The desk that issues the permit decides.',
  private: 'Your answers stay on this device and are sent to nobody.',
  data: 'What is stored, and how to erase it',
  title: (page: string) => `${page} · Juyi`,
  home: 'Back to the first page',
  me: 'Me',
  settings: 'Display',
  otherLanguage: '中文',
  allPages: 'All pages',
  whose: (name: string) => `Now showing: ${name}`,
  changePerson: 'Change person',
}

/** The pages about a place, in a word or two. */
export const pages = {
  place: 'What it gives you',
  ask: 'Questions',
  answer: 'Answer and plan',
  papers: 'Papers to bring',
  apply: 'Apply',
  progress: 'Where it stands',
  refused: 'They said no',
  letters: 'Letters',
  holding: 'Once you have it',
  rules: 'Rules and sources',
} satisfies Readonly<Record<PlacePageName, string>>

export const state = {
  loadingPage: 'Opening…',
  loadingLaw: 'Fetching the rules of this place…',
  loadingPlaces: 'Fetching the list of places…',
  reckoning: 'Working it out on your device…',
  reckoningNext: 'Seeing whether there is more to ask…',
  failed: 'It did not arrive',
  failedWhy:
    'The rules for this place are not stored on this device yet, and you may be offline. Your answers are not lost. When you are online again, press “Try again”.',
  reckonFailed: 'It could not be worked out',
  reckonFailedWhy:
    'Your answers are not lost. Press “Try again”; if that does not help, use a newer browser.',
  retry: 'Try again',
  lost: 'There is no such page',
  lostWhy:
    'A part of the address may be missing. Choose the place again from the first page; your answers are still there.',
  full: 'This device is full. What you just wrote was not saved and will be gone when you close the page. Delete some photos or other things, then change something once more, and it will be saved.',
  notKept:
    'This browser does not let pages save anything (it may be in private mode). When you close the page, your answers are gone.',
}

export const updates = {
  ready:
    'There is a newer version with newer rules, and it is here already. What you wrote is saved and stays.',
  apply: 'Use the newer one',
  unchecked: (on: string) =>
    `Since ${on} the rules on this device have not been compared with the newest ones. They may have changed. Go online and open this again.`,
}

export const coverage = {
  title: (place: string) => `We have not checked the local rules of ${place}`,
  says: (above: string) =>
    `The answers below follow the rules of ${above}. This place may do things differently: before you go, ask the desk (办证窗口) or call 12345, the government hotline.`,
}

export const review = {
  title: 'The rules here may be out of date',
  says: (on: string) =>
    `Some of them should have been checked again by ${on}, and were not. Before you go, ask the desk (办证窗口) or call 12345, the government hotline.`,
}

export const confidence = {
  high: 'Confirmed',
  medium: 'Unconfirmed (only one official source)',
  low: 'Unconfirmed (not an official source)',
} satisfies Readonly<Record<Confidence, string>>

export const confirmed: string = 'Confirmed'

export const unconfirmed: string = 'Unconfirmed'

export const yes: string = 'Yes'

export const no: string = 'No'

export const sources = {
  source: 'Source',
  noSource: 'No source was found.',
  checked: (on: string) => `checked on ${written(on)}`,
  open: 'Read the original (in Chinese)',
}

/** A day as the law’s files write it (2027-05-24), in words; anything else as it stands. */
function written(on: string): string {
  const read = parseDay(on)
  return read === undefined ? on : day(read)
}
