import { count } from '../../../words/en/phrases.ts'
import type { LawWords } from '../zh/index.ts'
import { terms } from './terms.ts'

const { list } = terms

export const report: LawWords['report'] = {
  about: 'compare every place with the level above: where it is stricter or looser, as one report',
  write: 'write it to a file; it is printed where this is left out',
  cannotWrite: (file) => `--write: "${file}" cannot be written; name a file in a folder that exists`,
  written: (places, file) => `${count(places, 'place')}, written to ${file}`,
  title: 'The rules of each place compared with the level above',
  otherLanguage: '[中文](stricter-than-national.md)',
  generated:
    'This page is for lawyers. It is generated from the rules in `law/`; do not edit it: `npx juyi law stricter --lang en --write docs/stricter-than-national.en.md`. When the rules change it is generated anew; an old page fails the tests. Instruments are named in both languages.',
  how: 'How to read it',
  what: (places, day) =>
    `Each of the ${places} places whose rules we hold is compared with the level above (its province, or the nation). Both by the rules of ${day}, and both applied to this place: where a rule says “this city” or “here”, it means this place.`,
  compared: (topics) => `Compared: ${list(topics)}.`,
  uncompared: (topics) =>
    `Not compared: ${list(topics.map((topic) => topic.charAt(0).toLowerCase() + topic.slice(1)))}; rules in words alone, without a length of time or an amount; papers of which both take some, so that neither is the stricter. Not compared does not mean the same.`,
  asWritten:
    'Rules are compared as they are written. What is unconfirmed is compared too, and marked so; it cannot be taken for law.',
  examples:
    'Every difference in who may apply and in papers comes with a made-up person, for whom the program has worked out the answer under both rules; unless said otherwise they have a mainland household registration elsewhere and no residence permit here yet. For a difference in a time limit both are counted from the same day, to see on which day each ends.',
  basis:
    'A source says only where a rule comes from. Whether a place may rule so is for a lawyer to judge; this page does not.',
  relations: {
    adds: 'somebody whom the level above takes is not taken here, or only if the desk agrees; more papers; less time for the person; a higher fee; a longer wait.',
    drops:
      'somebody whom the level above does not take is taken here, or may be by the desk; fewer papers; more time for the person; a lower fee; a shorter wait.',
    specifies: 'what the level above leaves to the desk, or says nothing of, is settled here.',
    incomparable: 'stricter in one thing and looser in another; each is told below.',
    notCompared: 'the topic has only what cannot be compared.',
  },
  table: 'Overview',
  heads: { place: 'Place', above: 'Level above' },
  stricter: (n) => `Where a place is stricter, one to a line (${n})`,
  byArticle: (n) => `With an article of its own (${n})`,
  byOther: (n) =>
    `No article of its own found: only one of the level above, or guides, reports and web pages, or an article that does not say it (${n})`,
  line: (place, topic, says, basis) => `**${place}** (${topic}): ${says}. Source: ${basis}`,
  section: (place, other) => `${place} (compared with ${other})`,
  topic: (topic, relation) => `${topic[0]?.toUpperCase()}${topic.slice(1)}: ${relation}`,
  nothing: 'No difference was found.',
  leftOut: (words, papers, place) =>
    `Not compared: ${[
      words === '' ? '' : `${words}, in words alone`,
      papers === 0 ? '' : `${count(papers, 'requirement')} of which both take some of the papers`,
    ]
      .filter((part) => part !== '')
      .join('; ')}. One by one: \`juyi law compare ${place} --lang en\`.`,
  ofTopic: (topic, n) => `${topic} ${n}`,
}
