import { type FunctionComponent, h } from 'preact'
import { useLoaded } from '../law/use-loaded.ts'
import { say, spoken } from '../words/say.ts'
import { Failure } from './failure.tsx'
import { Waiting } from './waiting.tsx'

interface Props<P> {
  /** Tells this part from others. */
  readonly name: string
  readonly load: () => Promise<FunctionComponent<P>>
  readonly props: P
}

/** A part of a page that is about what comes once the window said no: its script and its words come after the page. */
export function Later<P extends object>({ name, load, props }: Props<P>) {
  const loaded = useLoaded(`${name} ${spoken}`, async () => {
    const [part, { writeIn }] = await Promise.all([load(), import('../words/write.ts')])
    await writeIn(spoken)
    return part
  })
  if (loaded.state === 'loading') return <Waiting says={say.state.loadingPage} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  return h(loaded.value, props)
}
