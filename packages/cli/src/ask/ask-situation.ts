import { intro, outro } from '@clack/prompts'
import type { Division } from '@juyi/identity'
import { parseFacts } from '@juyi/journey'
import type { Day } from '@juyi/rules'
import type { Case } from '../case.ts'
import { LANG, LANGUAGE } from '../language.ts'
import { bookOf } from '../law-books.ts'
import { ASK } from '../words.ts'
import { askPlace, converse } from './conversation.ts'
import { offerToSave } from './save-facts.ts'
import { beginSession, factsOf } from './session.ts'

const output = process.stderr

/** Exit code of a program that its user has stopped. */
const STOPPED = 130

export interface Asking {
  readonly command: string
  readonly place: Division | undefined
  readonly known: unknown
  readonly on: Day
  /** The option that says the day, as it was written. */
  readonly day: string
}

/** Asks for the place and for what matters, shows the answer, and offers to keep the facts. */
export async function askSituation(
  { command, place: given, known, on, day }: Asking,
  answer: (situation: Case) => void | Promise<void>,
): Promise<void> {
  intro(ASK.intro, { output })
  const place = given ?? (await askPlace())
  if (place === undefined) return stop(`juyi ${command}${IN_LANGUAGE}`)
  const book = await bookOf(place)
  // What stands in a file is checked before anything is asked.
  parseFacts(known, book, on)
  const begun = beginSession(typeof known === 'object' && known !== null ? { ...known } : {})
  const { session, stopped } = await converse(begun, book, on)
  const facts = factsOf(session)
  if (stopped) {
    const some = Object.keys(facts).length > 0
    return stop(
      `juyi ${command} --place ${place.code}${some ? ` --facts ${ASK.factsFile} --ask` : ''}${day}${IN_LANGUAGE}`,
      some ? facts : undefined,
    )
  }
  outro(ASK.done, { output })
  await answer({ book, facts: parseFacts(facts, book, on), on })
  if (session.replies.size > 0) await offerToSave(facts)
}

/** Chinese is spoken unasked. */
const IN_LANGUAGE = LANGUAGE === 'zh' ? '' : ` --${LANG} ${LANGUAGE}`

/** Says how to go on another time. */
function stop(command: string, facts?: Readonly<Record<string, unknown>>): void {
  outro(ASK.stopped, { output })
  if (facts !== undefined) output.write(`${ASK.goOn}\n${JSON.stringify(facts)}\n`)
  output.write(`${ASK.goOnCommand(command)}\n`)
  process.exitCode = STOPPED
}
