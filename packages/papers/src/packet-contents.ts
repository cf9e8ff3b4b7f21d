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

/**
 * The checklist and the evidence of a packet: for each requirement the first way that is all at hand, and every
 * document with files, those that no requirement names at the end.
 *
 * @param book in Chinese, since a desk reads it
 * @param held by document; a document that is not there is not at hand
 */
export function packetContents(
  items: readonly PaperItem[],
  book: Pick<LawBook, 'documents'>,
  held: Readonly<Record<string, HeldPaper>>,
): Pick<Packet, 'checklist' | 'evidence'> {
  const has = (document: string) => Object.hasOwn(held, document)
  const chosen = items.flatMap(({ requirement, options, needed }) => {
    const documents = options.find(({ documents: some }) => some.every(has))?.documents
    // What may not concern this person at all is no gap in the packet.
    if (documents === undefined && needed !== true) return []
    return [{ requirement: requirement.says, fetched: requirement.fetched, documents }]
  })
  const withFiles = Object.entries(held).flatMap(([id, { files }]) => (files.length > 0 ? [id] : []))
  const named = [...new Set(chosen.flatMap(({ documents = [] }) => documents))]
  const order = [
    ...named.filter((id) => withFiles.includes(id)),
    ...withFiles.filter((id) => !named.includes(id)),
  ]
  const nameOf = (id: string) => book.documents[id]?.name ?? id
  return {
    checklist: chosen.map(({ requirement, fetched, documents }): PacketRow => {
      if (documents === undefined) return fetched ? { requirement, fetched } : { requirement }
      const evidence = order.findIndex((id) => documents.includes(id))
      const document = documents.map(nameOf).join('、')
      return { requirement, document, ...(evidence < 0 ? {} : { evidence }) }
    }),
    evidence: order.map((id): Evidence => {
      const paper = held[id] ?? { files: [] }
      const proves = daysIn(paper)
      return {
        name: nameOf(id),
        identity: book.documents[id]?.proves.includes('identity') ?? false,
        files: paper.files,
        ...(proves === undefined ? {} : { proves }),
      }
    }),
  }
}

function daysIn({ from, to }: HeldPaper): string | undefined {
  const [first, last] = [from, to].map((day) => {
    const read = day === undefined ? undefined : parseDay(day)
    return read === undefined ? undefined : chineseDay(read)
  })
  if (first === undefined) return last === undefined ? undefined : `到${last}为止`
  return last === undefined ? `从${first}起` : `${first}到${last}`
}
