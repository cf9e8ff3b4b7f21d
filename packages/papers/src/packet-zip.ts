import { fileKindOf } from '@juyi/evidence'
import { type Zippable, zipSync } from 'fflate'
import { bytesOf, type Evidence, type MadePacket } from './packet.ts'

/** Everything that was made, file by file, for whoever wants the parts and not the whole. */
export interface PacketParts {
  /** The packet as one PDF. */
  readonly packet: Uint8Array
  readonly letters: readonly {
    readonly title: string
    readonly docx: Uint8Array
    readonly pdf?: Uint8Array
  }[]
  readonly evidence: readonly Pick<Evidence, 'name' | 'files'>[]
  /**
   * Pictures as they are in the packet. They are packed instead of the photos, which may say where they were taken
   * and are larger than what portals take.
   */
  readonly pictures: MadePacket['pictures']
  readonly calendar?: string
}

/**
 * The index is plain text: every computer and every phone opens it, where a phone may have nothing set up for HTML.
 * With this mark all editors read Chinese, the oldest of Windows too.
 */
const BYTE_ORDER_MARK = '\uFEFF'

/** The old editors of Windows show a text without these as a single line. */
const LINE_END = '\r\n'

/**
 * One archive with the packet, the letters, the evidence file by file, the calendar and an index (目录.txt). Names are
 * numbered, so that they stand in the same order everywhere. The same parts give the same bytes.
 */
export async function packetZip({
  packet,
  letters,
  evidence,
  pictures,
  calendar,
}: PacketParts): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array>([['申办材料.pdf', packet]])
  for (const [i, { title, docx, pdf }] of letters.entries()) {
    const name = `文书${numbered(i, letters.length)}-${fileName(title)}`
    files.set(`${name}.docx`, docx)
    if (pdf !== undefined) files.set(`${name}.pdf`, pdf)
  }
  for (const [i, { name, files: some }] of evidence.entries()) {
    for (const [k, file] of some.entries()) {
      const bytes = pictures.get(file) ?? (await bytesOf(file))
      const part = some.length === 1 ? '' : `-${k + 1}`
      files.set(
        `证据${numbered(i, evidence.length)}-${fileName(name)}${part}.${endingOf(bytes, file.name)}`,
        bytes,
      )
    }
  }
  if (calendar !== undefined) files.set('日程.ics', new TextEncoder().encode(calendar))
  const index = ['申办材料目录', '', ...[...files.keys()].map((name, i) => `${i + 1}. ${name}`), ''].join(
    LINE_END,
  )
  const entries: Zippable = { '目录.txt': new TextEncoder().encode(BYTE_ORDER_MARK + index) }
  // Pictures and PDFs do not get smaller.
  for (const [name, bytes] of files) entries[name] = [bytes, { level: name.endsWith('.ics') ? 6 : 0 }]
  // An archive keeps the time as a local one, so that it is given as a local one.
  return zipSync(entries, { mtime: '1980-01-01T00:00:00' })
}

function numbered(index: number, of: number): string {
  return String(index + 1).padStart(of > 9 ? 2 : 1, '0')
}

/** What every file system takes as part of a name. */
function fileName(text: string): string {
  const plain = text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()
  return [...plain].slice(0, 40).join('') || '未命名'
}

function endingOf(bytes: Uint8Array, given: string): string {
  const kind = fileKindOf(bytes)
  if (kind === 'jpeg') return 'jpg'
  if (kind !== 'unknown') return kind
  return /\.([a-z0-9]{1,5})$/i.exec(given)?.[1]?.toLowerCase() ?? 'bin'
}
