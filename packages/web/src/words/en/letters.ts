export const letters = {
  title: 'Letters',
  lead: 'Letters to the window, the landlord and the reconsideration authority. Fill in a little and print; what is left empty is a line to write on.',
  loading: 'Fetching the letters…',
  noRefusal:
    'If the window said no, write down what was said first: the letters that help are then listed first.',
  toRefused: 'They said no: start here',
  fitting: 'Of use now',
  fittingFor: 'The window said ',
  others: 'Other letters',
  all: 'All letters',
  chinese:
    'The letter itself is in Chinese, for whoever receives it; write names and addresses in Chinese. Nothing has to be filled in. It stays on this device and is not sent.',
  aboutYou: 'About you',
  aboutYouLead: 'Written once, used in every letter.',
  thisLetter: 'What this letter says',
  nothingAsked: 'All that it needs is known; look below whether it is right.',
  known: (n: number) => `Known already: ${n}. Open this to change something`,
  knownLead: 'What stands in grey is known; what you write is printed instead.',
  optional: (n: number) => `More you can say: ${n}. What you leave out is not mentioned`,
  onePerLine: 'One thing a line.',
  knownDay: (day: string) => `Known already: ${day}`,
  looksLike: 'How it is printed',
  blanks: (labels: readonly string[]) =>
    `Still empty, to be written by hand on a line: ${labels.join('; ')}.`,
  takeAlong: 'Take it along',
  asDocx: 'Save as Word file',
  asPdf: 'Save as PDF',
  pdfSize: (megabytes: number) =>
    `The first PDF needs a typesetter and fonts, about ${megabytes} MB to download once; from then on it works offline. The Word file needs none of it.`,
  copy: 'Copy the text',
  copied: 'Copied.',
  selected: 'The text is selected; copy it with a long press.',
  back: 'All letters',
  toPacket: 'Put it together with the papers',
  makingLabel: 'How far this has got',
  preparing: 'Preparing…',
  fetching: (percent: number) => `Fetching typesetter and fonts: ${percent}%`,
  setting: (done: number, all: number) => `Putting in papers: ${done} of ${all}`,
  made: 'Done; it lies in your downloads.',
  stop: 'Stop',
  failed: {
    network:
      'What is needed did not arrive, most likely because there is no connection. Try again online; if it is urgent, print or copy the text, which need none.',
    stopped: 'Stopped; nothing is lost.',
    other: 'It did not work. Try another kind of file, or print; what you wrote is still here.',
  },
  missingCharacters: (characters: string) =>
    `The font lacks “${characters}”: a box is printed, write it in by hand.`,
  leftOut: {
    empty: (file: string) => `${file}: the file is empty and was left out. Take the photo again.`,
    locked: (file: string) =>
      `${file}: the file is locked and was left out. Take the password off, or bring a print.`,
    damaged: (file: string) =>
      `${file}: the file does not open and was left out. Save it again, or bring a print.`,
    heic: (file: string) =>
      `${file}: this is a photo in Apple’s HEIC format, which this browser cannot open, so it was left out. Save it as JPEG, or open this page on an iPhone.`,
    unreadable: (file: string) => `${file}: this is no picture and was left out. Take a photo of it.`,
    tooManyPages: (file: string) =>
      `${file}: too many pages, so it was left out. Keep only those that matter.`,
  },
  idNumber: {
    length: (masked: string) => `An identity number has 18 characters; ${masked} has not.`,
    characters: () => 'An identity number has digits only; the last may be X.',
    birthDate: () => 'The date of birth in the identity number does not exist; one digit is mistyped.',
    check: () => 'The last character of the identity number does not fit; one digit is mistyped.',
  },
}

export const packet = {
  title: 'All in one to take along',
  lead: 'One PDF for the application: a checklist with page numbers first, then letters, a list of evidence and every paper. Identity papers are marked as copies for the residence permit only (仅用于申办居住证).',
  letters: 'Letters to put in',
  noLetters: 'No letters to put in yet.',
  chooseLetters: 'Write a letter',
  papers: (files: number) => `Papers: ${files} ${files === 1 ? 'file' : 'files'}`,
  noPapers:
    'No photos or files of papers yet; the checklist can be made all the same, bring the papers along.',
  toPapers: 'Add papers',
  missing: 'Still missing; the checklist says so:',
  asPdf: 'Make one PDF',
  asZip: 'Make a zip (with the single files)',
}

export const calendar = {
  title: 'Put the days into your calendar',
  lead: 'You are reminded before they come. When things change, save it again: the days follow and are not doubled.',
  none: 'No days to note now.',
  save: 'Save a calendar file',
  saved: (days: number, gone: number) =>
    `Saved with ${days} ${days === 1 ? 'day' : 'days'}${gone === 0 ? '' : `; ${gone} of an earlier file no longer needed will be marked as cancelled`}. Open the file on your phone to put it into the calendar.`,
  ownCutoff: 'Your own last day',
  lastDayOf: (way: string) => `${way}: last day`,
  toMeet: (day: string) => `To be in time for ${day}:`,
  kind: {
    canApply: 'You can apply',
    begin: 'Last day to begin',
    step: 'To do on this day',
    deskDue: 'The window’s time ends',
    deskPromise: 'Promised by the window',
    duty: 'Last day to have it done',
    endorsementOpens: 'You can have it endorsed',
    endorsementCloses: 'Last day for the endorsement',
    lateEndorsement: 'Last day for a late endorsement',
    answerDue: 'Answer on the reconsideration due',
    remedy: 'Last day for this way on',
    cutoff: 'Closing day',
  },
}

/** What a person told of themself for letters, where everything stored is shown. */
export const details = {
  title: 'For letters',
  labels: {
    'person.name': 'Name',
    'person.idNumber': 'Identity number',
    'person.phone': 'Telephone',
    'person.residence': 'Present address',
    'person.hukouAddress': 'Hukou address',
    'person.postcode': 'Postcode',
    'person.email': 'E-mail',
    'person.employer': 'Employer',
    'person.landlord': 'Landlord',
    'person.landlordPhone': 'Landlord’s telephone',
    'person.office': 'Window',
    'person.police': 'Police authority',
    'person.government': 'Reconsideration authority',
  },
  erase: 'Erase what is for letters',
}
