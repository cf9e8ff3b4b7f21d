import type { PaperItem } from '@juyi/journey'
import { chineseDay, type LawBook } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import type { Evidence, EvidenceFile, Packet, PacketRow } from './packet.ts'

/** What a person has of one document. */
export interface HeldPaper {
  /** Photos and scans; none where only the paper itself is at hand. */
  readonly files: readonly EvidenceFile[]
  /** The first and the last day that it speaks for, YYYY-MM-DD. */
  readonly from?: string
  readonly to?: string
}

/** What a kind of paper proves, as the list of evidence says it. */
const PROVES: Readonly<Record<string, string>> = {
  identity: '身份',
  residence: '住处',
  period: '居住时间',
  employment: '就业',
  study: '就读',
  relation: '亲属关系',
  authority: '代办或者监护的资格',
  photo: '本人相貌',
}

/**
 * The checklist and the evidence of a packet: for each requirement the first way that is all at hand, or else the one
 * of which most is; and every document with files, those that no requirement names at the end.
 *
 * @param book in Chinese, since a desk reads it
 * @param held by document; a document that is not there is not at hand
 */
export function packetContents(
  items: readonly PaperItem[],
  book: Pick<LawBook, 'documents'>,
  held: Readonly<Record<string, HeldPaper>>,
): Pick<Packet, 'checklist' | 'evidence'> {
  const isHeld = (id: string) => Object.hasOwn(held, id)
  const chosen = items.flatMap(({ requirement, options, needed }) => {
    const documents = nearest(options, isHeld)
    // What may not concern this person at all is no gap in the packet.
    return needed !== true && !(documents.length > 0 && documents.every(isHeld))
      ? []
      : [{ requirement, documents }]
  })
  const infoOf = (id: string) => (Object.hasOwn(book.documents, id) ? book.documents[id] : undefined)
  const nameOf = (id: string) => infoOf(id)?.name ?? id
  const withFiles = Object.entries(held).flatMap(([id, { files }]) => (files.length > 0 ? [id] : []))
  const named = new Set(chosen.flatMap(({ documents }) => documents))
  const others = withFiles.filter((id) => !named.has(id))
  const order = [
    ...[...named].filter((id) => withFiles.includes(id)),
    ...others.filter((id) => infoOf(id) !== undefined),
    ...others.filter((id) => infoOf(id) === undefined),
  ]
  return {
    checklist: chosen.map(({ requirement, documents }): PacketRow => {
      const { says, fetched } = requirement
      const papers = documents.map((id) => {
        const evidence = order.indexOf(id)
        const at = evidence >= 0 ? evidence : isHeld(id) ? 'apart' : 'missing'
        return { name: nameOf(id), at } as const
      })
      return { requirement: says, papers, fetched }
    }),
    evidence: order.map((id): Evidence => {
      const paper = held[id] ?? { files: [] }
      const proves = whatItProves(infoOf(id), paper)
      return {
        name: nameOf(id),
        identity: infoOf(id)?.proves.includes('identity') ?? false,
        files: paper.files,
        ...(proves === '' ? {} : { proves }),
      }
    }),
  }
}

/** The way of which most papers are at hand, the earlier where two are alike; none where nothing is. */
function nearest(options: PaperItem['options'], isHeld: (id: string) => boolean): readonly string[] {
  const whole = options.find(({ documents }) => documents.every(isHeld))
  if (whole !== undefined) return whole.documents
  const begun = options
    .map(({ documents }) => ({ documents, missing: documents.filter((id) => !isHeld(id)).length }))
    .filter(({ documents, missing }) => missing < documents.length)
    .sort((a, b) => a.missing - b.missing)
  return begun[0]?.documents ?? []
}

function whatItProves(info: LawBook['documents'][string] | undefined, { from, to }: HeldPaper): string {
  const kinds = (info?.proves ?? []).flatMap((kind) => PROVES[kind] ?? [])
  const days = daysIn(from, to)
  return [...(kinds.length === 0 ? [] : [kinds.join('、')]), ...(days === undefined ? [] : [days])].join('：')
}

function daysIn(from: string | undefined, to: string | undefined): string | undefined {
  const [first, last] = [from, to].map((day) => {
    const read = day === undefined ? undefined : parseDay(day)
    return read === undefined ? undefined : chineseDay(read)
  })
  if (first === undefined) return last === undefined ? undefined : `到${last}为止`
  return last === undefined ? `从${first}起` : `${first}到${last}`
}
