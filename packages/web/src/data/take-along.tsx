import { useState } from 'preact/hooks'
import type { PersonHead } from '../store/shelf.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { nameOf } from './person-name.ts'

/** Saves everything of a person as one file, to take to another device. */
export function TakeAlong({ person }: { readonly person: PersonHead }) {
  const [problem, setProblem] = useState('')
  const save = async () => {
    try {
      const { packageOf } = await import('../store/transfer.ts')
      const blob = await packageOf(person.id)
      if (blob === undefined) return setProblem(tell.data.takeAlongFailed)
      const url = URL.createObjectURL(blob)
      const link = document.createElement('a')
      link.href = url
      link.download = `${say.app.name}-${nameOf(person)}.zip`
      link.click()
      // The browser reads the file after the click has been dealt with.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
      setProblem('')
    } catch {
      setProblem(tell.data.takeAlongFailed)
    }
  }
  return (
    <div>
      <p class="soft">{person.sealed ? tell.data.takeAlongSealed : tell.data.takeAlongOpen}</p>
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="button" class="secondary" onClick={() => void save()}>
        {tell.data.takeAlong(nameOf(person))}
      </button>
    </div>
  )
}
