import { EMPTY_PLACE, type PlaceRecord } from '../store/place-record.ts'
import { forgetFile, writeNow } from '../store/shelf.ts'
import { changePlace } from '../store/use-record.ts'

/** Forgets everything about one place, with the files of its papers. */
export async function erasePlace(code: string, { papers }: PlaceRecord): Promise<void> {
  changePlace(code, () => EMPTY_PLACE)
  await writeNow()
  await Promise.all(Object.values(papers).flatMap(({ files }) => files.map(({ id }) => forgetFile(id))))
}
