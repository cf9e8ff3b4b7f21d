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

/** Says what the change to the law since a revision changes for people. */
export const diff = defineCommand({
  meta: { name: 'diff', description: '和以前的一个提交比：规则改了，对居民来说变了什么' },
  args: {
    revision: { type: 'positional', description: 'git 的提交、标签或分支', valueHint: 'HEAD~1' },
    on: { type: 'string', description: '按哪一天比，默认今天', valueHint: 'YYYY-MM-DD' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const day = dayOption(args.on)
    const now = await law()
    const then = await lawAtRevision(LAW_FOLDER, args.revision ?? '')
    const changes = lawChanges(then, { law: now, scenarios: loadScenarios(LAW_FOLDER) }, day)
    const unread = then.problems.map((problem) => writeProblem(problem, LANGUAGE))
    // A file that is wrong in many spots is one thing that could not be compared.
    const byFile = Map.groupBy(then.problems, ({ file }) => file)
    const files = [...byFile.values()].flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [writeProblem(first, LANGUAGE) + (more.length > 0 ? `（还有 ${more.length} 处）` : '')],
    )
    show(
      args.json,
      () => ({ from: then.commit, on: formatDay(day), unread, ...changesJson(changes) }),
      (page) =>
        writeChanges(page, changes, { commit: then.commit, day, unread: files, law: now, before: then.law }),
    )
  },
})
