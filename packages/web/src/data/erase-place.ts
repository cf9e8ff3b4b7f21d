import { EMPTY_PLACE, type PlaceRecord } from '../store/place-record.ts'
import { changeRecord, forgetFile, writeNow } from '../store/shelf.ts'
import { changePlace } from '../store/use-record.ts'

/** Forgets everything about one place, with the files of its papers and what is half typed in its forms. */
export async function erasePlace(code: string, { papers }: PlaceRecord): Promise<void> {
  changePlace(code, () => EMPTY_PLACE)
  changeRecord((record) => ({
    ...record,
    drafts: Object.fromEntries(
      Object.entries(record.drafts).filter(([form]) => !form.startsWith(`${code}/`)),
    ),
  }))
  await writeNow()
  await Promise.all(Object.values(papers).flatMap(({ files }) => files.map(({ id }) => forgetFile(id))))
}
