/** One measurement for `bench/law.ts`, in a process that has done nothing else: prints milliseconds. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lintStructure } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { parse } from 'yaml'

const folder = fileURLToPath(new URL('../law', import.meta.url))

const WORK: Readonly<Record<string, () => void>> = {
  load: () => {
    loadLaw(folder)
  },
  loadAndLint: () => {
    const found = lintStructure(loadLaw(folder))
    if (found.length > 0) throw new Error('the law is not sound')
  },
  /** The same YAML files without a check, a spot or a name of theirs. */
  bareYaml: () => {
    for (const file of globSync('{,places/,statutes/,sources/,calendar/}*.yaml', { cwd: folder }))
      parse(readFileSync(join(folder, file), 'utf8'))
  },
}

const begun = performance.now()
WORK[process.argv[2] ?? '']?.()
console.log(performance.now() - begun)
