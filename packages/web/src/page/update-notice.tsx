import { updates } from '../offline/updates.ts'
import { writeNow } from '../store/shelf.ts'
import { useStored } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'

/** In days: rules that were not compared with the server's for so long may have changed meanwhile. */
const LONG_UNCHECKED = 30

/** Says that newer rules are here, or that the ones on this device have not been compared for long. */
export function UpdateNotice() {
  const { state, lastChecked, apply } = useStored(updates)
  const today = todayInChina()
  if (state === 'ready') {
    const update = async () => {
      // What is being typed is written down before the page loads again.
      await writeNow()
      apply()
    }
    return (
      <div class="notice sky no-print" role="status">
        <p>{say.updates.ready}</p>
        <button type="button" class="secondary" onClick={() => void update()}>
          {say.updates.apply}
        </button>
      </div>
    )
  }
  if (state === 'none' || lastChecked === undefined || today - lastChecked <= LONG_UNCHECKED) return null
  return (
    <div class="notice amber" role="status">
      <p>{say.updates.unchecked(say.day(lastChecked))}</p>
    </div>
  )
}
