import type { FileKind, Finding } from '@juyi/evidence'
import { MONTHS } from '@juyi/law'
import type { LandlordMessage } from '../zh/papers.ts'
import { day, list } from './day.ts'
import { count } from './sentence.ts'

export const papers = {
  title: 'Papers to bring',
  lead: (name: string) =>
    `You are applying for: ${name}. Tick what you have; you can also take photos and keep them here.`,
  stays: (megabytes: number) =>
    `Ticks, photos and files stay on this device and are sent to nobody. Photos or PDF, ${megabytes} MB each at most.`,
  registration: 'For the residence registration (居住登记)',
  registrationFirst: 'Do this first: the time starts to count once you are registered.',
  application: 'For the application (申领)',
  have: (n: number, m: number) => `${n} of ${count(m, 'item')} complete`,
  complete: 'Complete',
  missing: 'Missing',
  perhaps: 'It depends; perhaps not needed',
  perhapsTitle: (n: number) => `Some people must also bring (${count(n, 'item')})`,
  fetched: 'The office can look this up; bring it only if it cannot be found there',
  fetchedTitle: (n: number) =>
    `The office can look these up; usually no need to bring them (${count(n, 'item')})`,
  substitutes: (n: number) => `Don’t have it? These will do as well (${count(n, 'choice')})`,
  substitutesPrinted: 'If you don’t have it, any one of these will do:',
  noneFits: 'None of the papers listed fits your case. Ask the desk first what it accepts.',
  together: 'Bring these together:',
  original: 'Bring the original',
  copies: (n: number) => count(n, 'copy', 'copies'),
  photoAt: (channels: readonly string[]) => `The photo that is wanted (${list(channels)}):`,
  onlyThrough: (channels: readonly string[]) => `Only asked for here: ${list(channels)}`,
  serves: 'May not fit your case',
  issuer: (who: string) => `Who issues it: ${who}`,
  checks: (what: readonly string[]) => `The desk looks at: ${list(what)}`,
  obtain: (how: string) => `If you don’t have it: ${how}`,
  more: 'How to get it, what the desk looks at, sources',
  speaks: 'It can show how long you have lived here: write its dates',
  none: 'We have no list of papers for this place yet. Before you go, ask the desk (办证窗口) or call 12345, the government hotline.',
  settled: 'By your answers you need none of these papers now. If that is not so, change your answers first.',
  settledList: 'Show the papers all the same',
  holding: 'What to do once you have the permit',
  apply: 'Where to go, how long it takes, what it costs',
  back: 'Back to the answer',
}

/** Photos and files of papers, and what was found on them. */
export const paperFile = {
  add: 'Choose photos or files',
  camera: 'Take a photo',
  list: (paper: string) => `Photos and files of: ${paper}`,
  reading: (name: string, n: number, m: number) =>
    m === 1 ? `Reading “${name}”…` : `Reading “${name}” (${n} of ${m})…`,
  keptOne: (name: string) => `“${name}” is kept.`,
  keptMany: (n: number) => `${count(n, 'file')} kept.`,
  removed: (name: string) => `“${name}” is removed.`,
  open: 'Open',
  save: 'Save a copy',
  remove: 'Remove',
  removeLabel: (name: string) => `Remove “${name}”`,
  removeSure: (name: string) =>
    `Remove “${name}”? Only what is kept here goes; the photos in your album stay.`,
  removeDo: 'Remove it',
  removeNot: 'Keep it',
  gone: 'This file cannot be opened any more; the browser may have cleared it. Remove this line and choose it again.',
  opening: 'Looking at this file…',
  size: (bytes: number) => sizeWords(bytes),
  pages: (n: number) => count(n, 'page'),
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  tooLarge: (name: string, size: string, megabytes: number) =>
    `“${name}” has ${size}, more than ${megabytes} MB, and was not kept. Take the photo in a smaller size, or split the PDF, and choose it again.`,
  empty: (name: string) =>
    `“${name}” is empty and was not kept. Choose another file, or take the photo again.`,
  full: (name: string) =>
    `This device is full: “${name}” was not kept. Delete some photos or other things and choose it again. Nothing else is lost.`,
  refused: (name: string) =>
    `The browser does not let us keep “${name}” (this may be a private window). Choose it again in an ordinary window. Nothing else is lost.`,
  unreadable: (name: string) =>
    `“${name}” cannot be read and was not kept. Choose another file, or take the photo again.`,
}

/** What was found on a photo or file: what was measured, what is asked, what to do. */
export const finding = {
  stop: 'Replace',
  mind: 'Mind',
  fine: 'Fine',
  fineWords: (checks: readonly string[]) =>
    `Checked: ${list(checks)}. We did not read what is written on it.`,
  checks: {
    empty: 'content',
    type: 'type',
    size: 'size',
    pixels: 'pixels',
    pages: 'pages',
    encrypted: 'lock',
  } satisfies Readonly<Record<Finding['check'], string>>,
  kinds: {
    jpeg: 'JPG',
    png: 'PNG',
    webp: 'WebP',
    gif: 'GIF',
    heic: 'HEIC',
    pdf: 'PDF',
    unknown: 'unknown',
  } satisfies Readonly<Record<FileKind, string>>,
  empty: 'This file is empty. Choose another one, or take the photo again.',
  unknown: (wanted: string) =>
    `We cannot tell what this file is; it may be damaged, and the desk will hardly open it. Wanted: ${wanted}. Choose another file, or take a photo of the paper.`,
  wrongType: (is: string, wanted: string) =>
    `This is ${is}; wanted: ${wanted}. Take the photo again, or save it as one of these.`,
  rareType: (is: string) =>
    `This is ${is}, which some desks and sites cannot open. Save it as JPG in your album and choose it again.`,
  tooHeavy: (is: string, most: string) =>
    `It has ${is}; more than ${most} often cannot be uploaded. Take the photo in a smaller size, or compress it.`,
  photoTooHeavy: (is: string, most: string) =>
    `It has ${is}; here at most ${most} are allowed. Compress it and choose it again.`,
  pixelsUnknown:
    'We cannot tell how large the picture is; it may be damaged. Open it, and take it again if it cannot be read.',
  tooFewPixels: (is: string, least: number) =>
    `It has only ${is}, less than ${least} on the shorter side, so the letters may be hard to read. Go nearer, hold still and take it again.`,
  photoTooSmall: (is: string, wanted: string) =>
    `It has only ${is}; wanted here: ${wanted}. Enlarging does not make it sharp: take it again.`,
  photoTooLarge: (is: string, wanted: string) =>
    `It has ${is}; wanted here: ${wanted}. Crop and shrink it to that.`,
  width: (n: number) => `${n} pixels wide`,
  height: (n: number) => `${n} pixels high`,
  pagesUnknown:
    'The pages cannot be counted; it may be damaged or locked. Open it, and choose another one if it does not open.',
  locked:
    'This PDF is locked; the desk may not be able to open or print it. Save it without the password, or print it and take a photo.',
}

/** When papers speak for a stay, month by month. */
export const coveredMonths = {
  title: 'How long you have lived here, and what shows it',
  window: (from: number, to: number) =>
    `What has to be shown is ${day(from)} to ${day(to)}, up to the day of the application.`,
  windowAhead: 'The days after today are drawn hollow: they hold if you go on living like this.',
  countsRegistration:
    'Here the time is counted by the residence registration (居住登记). For days that it does not cover, other papers only show that you live here; the desk decides whether they count.',
  registration: 'Residence registration (居住登记)',
  registrationPlanned: 'Residence registration (居住登记), as planned',
  none: 'No paper that you have ticked shows how long you have lived here. If you have one of these, tick it and write its dates; the months it covers are drawn here.',
  noneListed: 'No paper on the list shows how long you have lived here.',
  papers: 'Write the dates of the papers',
  from: 'From which day',
  to: 'To which day',
  toHint: 'Leave these three fields empty if it still holds.',
  write: 'Write dates',
  writeFor: (paper: string) => `Write dates: ${paper}`,
  change: 'Change',
  changeFor: (paper: string) => `Change dates: ${paper}`,
  keep: 'Keep',
  drop: 'Never mind',
  clear: 'Take the dates away',
  since: (from: number) => `from ${day(from)} on, still holds`,
  span: (from: number, to: number) => `${day(from)} to ${day(to)}`,
  noDays: 'no dates yet',
  backwards: 'The end lies before the beginning. Look at both dates again.',
  today: 'today',
  onwards: (from: number) => `from ${day(from)} on`,
  outside: 'outside this time',
  notBegun: 'This time is still to come.',
  covered: 'Every day of it is covered by a paper.',
  coveredAhead: 'If you go on living like this, every day of it will be covered by a paper.',
  gaps: (n: number) => `${count(n, 'stretch', 'stretches')} without a paper:`,
  gap: (from: number, to: number, days: number) =>
    from === to ? `${day(from)} (1 day)` : `${day(from)} to ${day(to)} (${count(days, 'day')})`,
  gapAhead: 'still to come',
  gapHelp: 'Find a paper for these days, or ask the desk before you go how they are counted.',
  gapRow: 'Days without a paper',
  table: 'Show as a table',
  tableCaption: 'Days of each month with a paper',
  tableMonth: 'Month',
  tableDays: 'Days with a paper',
  tableBy: 'Which papers',
  month: (year: number, month: number) => `${MONTHS[month - 1]} ${year}`,
  year: (year: number) => String(year),
  ofDays: (n: number, m: number) => `${n} of ${count(m, 'day')}`,
  nothing: 'none',
}

/** What a tenant can show a landlord, or a guest a host. */
export const landlordKit = {
  title: { rented: 'Talking to your landlord', hosted: 'Talking to your host' },
  lead: {
    rented:
      'Landlords often fear trouble, costs or liability. This is what the rules say about them; you may show it.',
    hosted: 'Hosts ask about this too. This is what the rules say about them; you may show it.',
  },
  heads: {
    duty: 'What they have to do',
    cost: 'What it costs them',
    penalty: 'What happens if they don’t',
    without: 'The way without them',
  },
  nothing: {
    duty: 'We found nothing that they have to do here.',
    cost: 'We found nothing about costs. Ask the local tax office whether tax is due.',
    penalty: 'We found nothing about what happens if they don’t.',
    without: 'We found no way without them. Ask the desk first whether you can do it yourself.',
  },
  others: (n: number) => `${n} more`,
  message: 'A message to send',
  messageLead:
    'Copy it, paste it into WeChat or a text message, and put it in your own words before you send it.',
  messageConfirmedOnly: 'Only confirmed rules are in it; unconfirmed ones were left out.',
  messageChinese: 'It is in Chinese, for your landlord to read.',
  messageMeaning: 'It says',
  copy: 'Copy the message',
  copied: 'Copied.',
  notCopied: 'It could not be copied. The words are selected: press long (or right-click) and choose “Copy”.',
  print: 'Print this part to show it',
}

/** A message that one would send to one’s landlord: a request, and no threat in it. */
export function landlordMessage({ hosted, permit, duties, costs }: LandlordMessage): string {
  const quoted = [...duties, ...costs]
  return [
    hosted
      ? 'Hello! I am staying in your home and would like to ask you a favour.'
      : 'Hello! I am your tenant and would like to ask you a favour.',
    `I want to apply for this permit: ${permit}. I have to show that I live in your place.`,
    ...(quoted.length === 0
      ? []
      : [
          'This is what I found in the rules about you (“you” in them means me):',
          ...quoted.map(({ says, source }) => `· ${says} (${source})`),
        ]),
    'I do all the errands, forms and queueing. If you need my identity card, my number or a signature, just tell me.',
    'If it does not suit you, please tell me too, and I will look for another way. Thank you!',
  ].join('\n')
}

/** 640 KB, 2.4 MB */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1) return count(bytes, 'byte')
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${Number((kilobytes / 1000).toFixed(1))} MB`
}
