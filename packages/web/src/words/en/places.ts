import type { PlacePageName } from '../../router.ts'
import { count } from './sentence.ts'

export const places = {
  title: 'Where do you want a residence permit (居住证)?',
  lead: 'See what it gives you there, whether you can get one, from which day, and what to bring; and if the desk says no, whether the rules say so.',
  promise: 'No account, no name, no ID number; your location is not read.',
  label: 'City or province, in pinyin or Chinese',
  placeholder: 'For example: Hangzhou, hz',
  own: 'Places whose local rules we have',
  all: 'Other places (answered by the rules one level up)',
  found: (n: number) => `${count(n, 'place')} found`,
  foundMany: (n: number, shown: number) => `${n} places found, ${shown} shown; type a little more.`,
  none: (text: string) =>
    `Nothing found for “${text}”. Write it another way: the city is enough, for example “Hangzhou” or “杭州”.`,
  within: (district: string, city: string) => `${district} is part of ${city}`,
  local: 'Local rules',
  notLocal: 'Local rules not checked',
  otherCities: ': other cities',
  again: 'Go on where you stopped',
}

export const place = {
  title: (name: string) => `A residence permit in ${name}`,
  credential: (name: string) => `The permit issued here is called “${name}”.`,
  begin: 'Begin',
  resume: 'Go on answering',
  see: 'See the answer so far',
  how: 'One question at a time, and only what concerns you. Stop whenever you like and go on later.',
  benefits: 'What you can do with it here',
  benefitsMore: (n: number) => `${count(n, 'point')} not confirmed`,
  benefitsNote: 'Each of these has conditions of its own.',
  benefitsNone: 'We have not yet put together what it gives you here.',
  topic: {
    school: 'Children’s school',
    hukou: 'Settling here (落户)',
    health: 'Doctors and childbirth',
    work: 'Work, social insurance, qualifications',
    housing: 'Renting and buying a home',
    car: 'Car and driving licence',
    aid: 'Relief and legal aid',
    other: 'Other things',
  },
  guide: 'One step after another',
  about: {
    place: '',
    ask: 'A few questions, to see which way is yours',
    answer: 'Whether you can apply, from which day, and how to get there',
    papers: 'What to bring, what may stand in for it, and what to do if the landlord does not help',
    apply: 'Where to go, how long it takes, what it costs',
    progress: 'Which day it is now, and what to do if the time passes without news',
    refused: 'Whether the rules say so, what to say on the spot, and which ways are open then',
    letters:
      'Letters to the window, the landlord and the reconsideration authority, ready to print once filled in',
    holding: 'Endorsement (签注), moving house, a lost permit, and what happens if you are late',
    rules: 'Where each rule is written, and whether what people say is right',
  } satisfies Readonly<Record<PlacePageName, string>>,
}
