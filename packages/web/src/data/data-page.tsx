import { useState } from 'preact/hooks'
import { loadPlaces } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { answers, eraseAnswers } from '../store/answers.ts'
import { useStored } from '../store/stored.ts'
import { zh } from '../words/zh.ts'
import { EraseButton } from './erase-button.tsx'
import { StoredPlace } from './stored-place.tsx'

/** What is stored on this device, in full, and how to get rid of it. */
export function DataPage() {
  const all = useStored(answers)
  const places = useLoaded('places', loadPlaces)
  const [erased, setErased] = useState(false)
  const nameOf = (code: string) =>
    (places.state === 'ready' ? places.value.find((place) => place.code === code)?.name : undefined) ?? code
  const codes = Object.keys(all)
  const erase = (what: () => void) => {
    what()
    setErased(true)
  }
  return (
    <>
      <FocusedHeading page="data" title={zh.data.title}>
        {zh.data.title}
      </FocusedHeading>
      <p class="lead">{zh.data.lead}</p>
      <p>{zh.data.sent}</p>
      <p>{zh.data.shared}</p>
      <p role="status">{erased ? zh.data.erased : ''}</p>
      {codes.length === 0 ? <p class="card">{zh.data.nothing}</p> : null}
      {codes.map((code) => {
        const given = all[code]
        return given === undefined ? null : (
          <section key={code}>
            <h2>{nameOf(code)}</h2>
            <StoredPlace code={code} given={given} />
            <EraseButton
              words={zh.data.eraseOne(nameOf(code))}
              onErase={() => erase(() => eraseAnswers(code))}
            />
          </section>
        )
      })}
      {codes.length > 1 ? (
        <section class="apart">
          <EraseButton words={zh.data.eraseAll} onErase={() => erase(answers.erase)} />
        </section>
      ) : null}
    </>
  )
}
