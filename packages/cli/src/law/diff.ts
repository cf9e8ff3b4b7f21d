import { writeProblem } from '@juyi/law'
import { loadScenarios } from '@juyi/law/load'
import { formatDay } from '@juyi/rules'
import { defineCommand } from 'citty'
import { LANGUAGE } from '../language.ts'
import { law } from '../law-books.ts'
import { LAW_FOLDER } from '../law-folder.ts'
import { dayOption } from '../options.ts'
import { show } from '../output/show.ts'
import { changesJson, writeChanges } from './changes-page.ts'
import { lawAtRevision } from './law-at-revision.ts'
import { lawChanges } from './law-changes.ts'
import { LAW_WORDS } from './words/index.ts'

const { diff: words, json, on } = LAW_WORDS

/** Says what the change to the law since a revision changes for people. */
export const diff = defineCommand({
  meta: { name: 'diff', description: words.about },
  args: {
    revision: { type: 'positional', description: words.revision, valueHint: 'HEAD~1' },
    on: { type: 'string', description: on, valueHint: 'YYYY-MM-DD' },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const day = dayOption(args.on)
    const now = await law()
    const then = await lawAtRevision(LAW_FOLDER, args.revision ?? '')
    const changes = lawChanges(then, { law: now, scenarios: loadScenarios(LAW_FOLDER) }, day, LANGUAGE)
    const unread = then.problems.map((problem) => writeProblem(problem, LANGUAGE))
    // A file that is wrong in many spots is one thing that could not be compared.
    const byFile = Map.groupBy(then.problems, ({ file }) => file)
    const files = [...byFile.values()].flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [writeProblem(first, LANGUAGE) + (more.length > 0 ? words.more(more.length) : '')],
    )
    show(
      args.json,
      () => ({ from: then.commit, on: formatDay(day), unread, ...changesJson(changes) }),
      (page) =>
        writeChanges(page, changes, { commit: then.commit, day, unread: files, law: now, before: then.law }),
    )
  },
})
