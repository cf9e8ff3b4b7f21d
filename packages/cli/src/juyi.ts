import { defineCommand } from 'citty'
import { BAD_INPUT, Failure, mendable } from './failure.ts'
import { LANG, languageAsked, spoken } from './language.ts'
import { runCommandLine } from './run-command-line.ts'

/** The root of all sub-commands. Each lives in a file of its own, which is read only when it is asked for. */
const juyi = defineCommand({
  meta: {
    name: 'juyi',
    version: '0.1.0',
    description: spoken({
      zh: '居住证：能不能办、什么时候能办、要什么材料。',
      en: 'The residence permit (居住证): can you apply, from which day, with which papers.',
    }),
  },
  subCommands: {
    check: () => import('./check.ts').then(({ check }) => check),
    plan: () => import('./plan.ts').then(({ plan }) => plan),
    papers: () => import('./papers.ts').then(({ papers }) => papers),
    refused: () => import('./refused.ts').then(({ refused }) => refused),
    packet: () => import('./packet.ts').then(({ packet }) => packet),
    calendar: () => import('./calendar.ts').then(({ calendar }) => calendar),
    law: () => import('./law/command.ts').then(({ lawCommand }) => lawCommand),
  },
})

/** Runs the program. What the person can mend is told in words and ends with 2; anything else is a fault of ours. */
export async function runJuyi(rawArgs: readonly string[]): Promise<void> {
  // Who reads only the head of the output (`juyi … | head`) has what they wanted.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
  try {
    const { rest, asked } = languageAsked(rawArgs)
    if (asked !== undefined && asked !== 'zh' && asked !== 'en') {
      throw new Failure({
        zh: `--${LANG}：没有「${asked}」；写 zh（中文）或 en（英文）`,
        en: `--${LANG}: there is no "${asked}"; write zh (Chinese) or en (English)`,
      })
    }
    await runCommandLine(juyi, rest)
  } catch (error) {
    const words = mendable(error)
    if (words === undefined) throw error
    process.stderr.write(`${words}\n`)
    process.exitCode = BAD_INPUT
  }
}
