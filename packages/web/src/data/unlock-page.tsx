import { FocusedHeading } from '../page/focused-heading.tsx'
import { hrefOf } from '../router.ts'
import { shelf } from '../store/shelf.ts'
import { useStored } from '../store/stored.ts'
import { tell } from '../words/tell.ts'
import { nameOf } from './person-name.ts'
import { UnlockForm } from './unlock-form.tsx'

/** Stands in place of a page while the papers of the open person are sealed. */
export function UnlockPage() {
  const title = tell.data.unlockTitle(nameOf(useStored(shelf).open))
  return (
    <section>
      <FocusedHeading page="unlock" title={title}>
        {title}
      </FocusedHeading>
      <p>{tell.data.unlockLead}</p>
      <UnlockForm />
      <p class="actions">
        <a class="secondary" href={hrefOf({ page: 'data' })}>
          {tell.data.otherPeople}
        </a>
      </p>
    </section>
  )
}
