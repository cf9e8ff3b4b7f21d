import type { Division } from '@juyi/identity'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { ASK } from '../words.ts'
import { putQuestion, tell, typePlace } from './prompts.ts'
import { back, currentQuestion, numberOf, type Session, withReply } from './session.ts'

/** Asks where; undefined when the person stops. */
export async function askPlace(): Promise<Division | undefined> {
  for (;;) {
    const place = await typePlace(ASK.place)
    if (place === 'stop') return undefined
    if (place !== 'again') return place
  }
}

/** Asks until nothing is left that could change the answer, or until the person stops. */
export async function converse(
  begun: Session,
  book: LawBook,
  on: Day,
): Promise<{ readonly session: Session; readonly stopped: boolean }> {
  let session = begun
  for (;;) {
    const id = currentQuestion(session, book, on)
    if (id === null) return { session, stopped: false }
    const before = session.replies.get(id)
    const number = numberOf(session, id)
    const outcome = await putQuestion({ id, number, first: number === 1, before }, book)
    if (outcome === 'stop') return { session, stopped: true }
    if (outcome === 'back') {
      session = back(session, id) ?? session
      continue
    }
    const taken = withReply(session, id, outcome.reply, book, on)
    if ('problem' in taken) tell(ASK.conflict(taken.problem))
    else session = taken.session
  }
}
