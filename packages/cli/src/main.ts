import { defineCommand, runMain } from 'citty'
import { check } from './check.ts'
import { lawCommand } from './law/command.ts'

/** The root of all sub-commands. Each sub-command lives in a file of its own and is named here. */
const juyi = defineCommand({
  meta: {
    name: 'juyi',
    version: '0.1.0',
    description: '居住证：能不能办、什么时候能办、要什么材料。',
  },
  subCommands: { check, law: lawCommand },
})

await runMain(juyi)
