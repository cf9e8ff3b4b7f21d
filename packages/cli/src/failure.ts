import { FactsError } from '@juyi/journey'
import { LawError } from '@juyi/law'

/** Something the person at the keyboard can mend. The message says what, where, and what would be right. */
export class Failure extends Error {}

/** Exit code for bad input; other codes mean that a check found something. */
export const BAD_INPUT = 2

/** Runs a command; what goes wrong is told in words, without a stack trace. */
export async function attempt(command: () => void | Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Failure || error instanceof FactsError || error instanceof LawError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = BAD_INPUT
  }
}
