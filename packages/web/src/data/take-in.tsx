import { useState } from 'preact/hooks'
import { openPapersOf, type PersonHead } from '../store/shelf.ts'
import type { Arrival } from '../store/transfer.ts'
import { tell } from '../words/tell.ts'
import { nameOf } from './person-name.ts'

interface Props {
  readonly people: readonly PersonHead[]
  readonly onHappened: (says: string) => void
}

/** Takes in a person from a file that another device, or this one, saved. */
export function TakeIn({ people, onHappened }: Props) {
  const [problem, setProblem] = useState('')
  const [asking, setAsking] = useState<Arrival>()
  const fail = async (error: unknown) => {
    const { TransferError } = await import('../store/package.ts')
    setProblem(error instanceof TransferError ? tell.data.takeInProblem[error.problem] : tell.data.noRoom)
  }
  const take = async (arrival: Arrival) => {
    setAsking(undefined)
    try {
      await arrival.take()
      await openPapersOf(arrival.id)
      onHappened(tell.data.takenIn(nameOf(arrival)))
    } catch (error) {
      await fail(error)
    }
  }
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    setProblem('')
    try {
      const { arrivalFrom } = await import('../store/transfer.ts')
      const arrival = arrivalFrom(new Uint8Array(await file.arrayBuffer()))
      if (people.some(({ id }) => id === arrival.id)) setAsking(arrival)
      else await take(arrival)
    } catch (error) {
      await fail(error)
    }
  }
  return (
    <section>
      <h2>{tell.data.takeInTitle}</h2>
      <p class="problem" role="alert">
        {problem === '' ? '' : `▲ ${problem}`}
      </p>
      {asking === undefined ? (
        <label class="secondary file-choice">
          {tell.data.takeIn}
          <input
            type="file"
            class="unseen"
            accept=".zip,application/zip"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </label>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
        <div role="group" aria-label={tell.data.takeIn} class="notice rouge">
          <p>{tell.data.takeInReplaces(nameOf(asking))}</p>
          <p class="actions">
            <button type="button" class="secondary stop" onClick={() => void take(asking)}>
              {tell.data.replace}
            </button>
            <button type="button" class="secondary" onClick={() => setAsking(undefined)}>
              {tell.data.doNotReplace}
            </button>
          </p>
        </div>
      )}
    </section>
  )
}
