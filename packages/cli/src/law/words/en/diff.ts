import type { LawWords } from '../zh/index.ts'
import { terms } from './terms.ts'

const { list, quote, series } = terms

export const diff: LawWords['diff'] = {
  about: 'compare with an earlier commit: what a change to the rules changes for people',
  revision: 'a git commit, tag or branch',
  names: { own: 'now', other: 'before' },
  more: (n) => ` (and ${n} more)`,
  noLaw: (revision) =>
    `there is no folder of law in "${revision}"; name a commit that has law/, for example HEAD~1`,
  unreadable: (revision, file, says) => `the law of "${revision}" cannot be read: ${file} ${says}`,
  noGit: 'git was not found; install it and try again',
  noRepository: (folder) =>
    `the folder of law "${folder}" is not in a git repository; juyi law diff works in a repository`,
  noCommit: (revision) =>
    `there is no commit "${revision}"; name a commit, a tag or a branch, for example HEAD~1`,
  title: (commit, day) => `The rules compared with ${commit}: what changed for people, as of ${day}`,
  unread: 'What of the earlier rules could not be read (not compared)',
  placesAdded: 'New places',
  placesRemoved: 'Places taken out',
  statutesAdded: 'New statutes',
  statutesRemoved: 'Statutes taken out',
  overdue: 'Due for review',
  overdueOne: (path, says, day) =>
    `${path}: ${says === undefined ? '' : `${quote(says)}, `}to be reviewed by ${day}`,
  nothing: 'Nothing changed.',
  answers: (n) => `Worked cases that are answered otherwise (${n})`,
  scenario: (place, name, day) => `${place}: ${name} (${day})`,
  cannot: (why) => `the facts cannot be used: ${why}`,
  verdicts: {
    eligible: 'can apply',
    likely: 'can probably apply',
    'not-yet': 'cannot apply yet',
    ineligible: 'cannot apply',
    unknown: 'more has to be known',
  },
  reasons: {
    local: 'needs no permit: the household registration is here',
    otherInstrument: 'not this permit: another document is used',
    alreadyHolds: 'holds the permit of this place already',
  },
  earliest: (day) => `from ${day}`,
  routes: (routes) => `ways that lead there: ${list(routes.map(({ name, day }) => `${quote(name)} ${day}`))}`,
  conditions: (place) => `${place}: conditions that changed`,
  asked: 'still to be asked',
  papers: 'papers for the application',
  parts: (n) => `What changed in the files of the law (${n})`,
  change: { added: 'new', removed: 'taken out', changed: 'changed' },
  part: (change, path, says) => `${change}: ${path}${says === undefined ? '' : ` ${quote(says)}`}`,
  came: (what) => `added ${series(what)}`,
  went: (what) => `no longer ${series(what)}`,
  otherOrder: 'in another order',
  unset: '(nothing)',
  sureness: 'how sure',
  gained: (cites) => `gained as sources: ${series(cites)}`,
  lost: (cites) => `lost as sources: ${series(cites)}`,
}
