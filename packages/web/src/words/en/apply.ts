import type { PageWords } from '../zh/pages.ts'

export const apply: PageWords['apply'] = {
  title: 'Handing it in',
  lead: (credential) =>
    `Where to hand it in, how long it takes, what it costs, and a note of the day you did. This is about the ${credential}.`,
  leadRegister:
    'First register your residence (居住登记): only then does the time begin to count. When the time is complete, apply for the permit.',
  notYet:
    'By your answers it is too early to apply; going now would probably be in vain. You can register your residence already.',
  seeAnswer: 'See from which day you can apply',
  matter: {
    registration: () => 'Register your residence (居住登记)',
    application: (credential) => `Apply for the ${credential}`,
  },
  channelKind: {
    window: 'Window',
    app: 'Phone app',
    site: 'Website',
    miniProgram: 'Mini program',
    machine: 'Machine',
    phone: 'Phone',
    post: 'Post',
  },
  noChannels:
    'We have not found where to do this here. Ask the police station where you live, or call 12345.',
  photo: 'Photo:',
  needs: 'This way also needs:',
  openSite: (host) => `Open ${host}`,
  papers: 'See the papers to bring',
  clocks: 'How long it takes',
  noClocks: 'We have not found a time limit. Ask when you hand it in, and write it down.',
  fees: 'What it costs',
  noFees: 'We have not found whether it costs anything. Ask before you hand it in.',
  legal: 'Limit set by law',
  promised: 'Promised by the desk',
  record: 'Done? Make a note',
  recordLead:
    'Write down the day and the receipt number, and the days count themselves. It stays on this device.',
  notTaken: 'The window did not take it, or said no?',
  refused: 'What to do when they say no',
}
