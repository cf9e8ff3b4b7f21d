import type { PersonHead } from '../store/shelf.ts'
import { say } from '../words/say.ts'

/** What a person is called on the pages; the first one, whom nobody had to name, is "me". */
export function nameOf({ label }: Pick<PersonHead, 'label'>): string {
  return label === '' ? say.app.me : label
}
