import { fileKindOf, pdfPagesOf } from '@juyi/evidence'
import type { FilledLetter } from './filled-letter.ts'
import type { FontCoverage } from './font-coverage.ts'
import { jpegPage } from './jpeg-page.ts'
import { letterData, letterTexts } from './letter-typst.ts'
import { PACKET, SHEET_OF_EVIDENCE } from './packet-typst.ts'
import { type MissingCharacters, missingCharacters, type PrintedPart, printedParts } from './printed-text.ts'
import { TypesetFailure, type Typesetter } from './typesetter.ts'

/** Everything that is handed in together. All texts are Chinese, since a desk reads them. */
export interface Packet {
  /** What is applied for, such as 申领居住证. */
  readonly matter: string
  /** The place, by its name. */
  readonly place: string
  /** Who applies; a line to write on where it is not known. */
  readonly applicant?: string
  /** The day of the packet, as it is printed. */
  readonly day: string
  readonly checklist: readonly PacketRow[]
  readonly letters: readonly FilledLetter[]
  readonly evidence: readonly Evidence[]
}

/** A line of the checklist: what is asked for and what is handed in for it. */
export interface PacketRow {
  readonly requirement: string
  /** Papers that serve together; none where nothing is at hand. */
  readonly papers: readonly RowPaper[]
  /** The desk looks it up itself where it can. */
  readonly fetched: boolean
}

export interface RowPaper {
  readonly name: string
  /** The piece of evidence in the packet, from 0; or that it is brought along apart, or still missing. */
  readonly at: number | 'apart' | 'missing'
}

/** One piece of evidence. */
export interface Evidence {
  readonly name: string
  /** What it shows, such as the months that it covers. */
  readonly proves?: string
  /** An identity paper is marked with what its copy may be used for. */
  readonly identity: boolean
  readonly files: readonly EvidenceFile[]
}

export interface EvidenceFile {
  readonly name: string
  /** Read when its turn comes: forty photos at once are more than a phone can hold. */
  readonly content: Blob
}

/**
 * Makes a picture fit a page: upright, as JPEG, at most `PICTURE_PIXELS` on its longer side, with nothing in it about
 * where and with what it was taken. Undefined for what cannot be read as a picture.
 */
export type FitPicture = (bytes: Uint8Array) => Promise<Uint8Array | undefined>

/**
 * A4 at 170 dots an inch: small print stays legible, and forty pages stay small enough to send. It is half of what
 * phones take, which decoders of JPEG halve for nothing.
 */
export const PICTURE_PIXELS = 2000

/** Of the JPEG, from 0 to 1. */
export const PICTURE_QUALITY = 0.8

/** More pages are a book and not a piece of evidence; a phone could not hold them. */
const MOST_PAGES = 200

/** A file that is not in the packet; a page in its place says so. */
export interface FileLeftOut {
  readonly problem: 'empty' | 'locked' | 'damaged' | 'heic' | 'unreadable' | 'tooManyPages'
  /** The piece of evidence, by its name. */
  readonly evidence: string
  readonly file: string
}

export type PacketFinding = MissingCharacters | FileLeftOut

/** How far the making of a packet is: so many of all files are read. */
export type PacketProgress = (done: number, all: number) => void

export interface MadePacket {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly findings: readonly PacketFinding[]
  /** The pictures as they were put in, for whoever packs them singly too. */
  readonly pictures: ReadonlyMap<EvidenceFile, Uint8Array>
}

/**
 * The packet as one PDF: a checklist as cover, the letters, a list of the evidence with its pages, the evidence. What
 * cannot be put in is said on a page in its place and in a finding; the rest is made all the same. The same packet
 * gives the same bytes.
 */
export async function packetPdf(
  packet: Packet,
  tools: {
    readonly typesetter: Typesetter
    readonly coverage: FontCoverage
    readonly fitPicture: FitPicture
  },
  progress: PacketProgress = () => {},
): Promise<MadePacket> {
  const { typesetter, coverage, fitPicture } = tools
  const files: Record<string, Uint8Array> = {}
  const pictures = new Map<EvidenceFile, Uint8Array>()
  const findings: PacketFinding[] = []
  const all = packet.evidence.reduce((sum, { files: some }) => sum + some.length, 0)
  let done = 0
  const pieces: { readonly pages: readonly EvidencePage[] }[] = []
  for (const [piece, { name: evidence, files: some }] of packet.evidence.entries()) {
    const pages: EvidencePage[] = []
    for (const [at, file] of some.entries()) {
      const read = await pagesOf(await bytesOf(file), `/evidence/${piece}-${at}`, typesetter, fitPicture)
      if (typeof read === 'string') {
        findings.push({ problem: read, evidence, file: file.name })
        pages.push({ leftOut: read, name: printedParts(file.name, coverage) })
      } else {
        files[read.path] = read.bytes
        if (read.picture !== undefined) pictures.set(file, read.picture)
        pages.push(...read.pages.map((page) => ({ path: read.path, page })))
      }
      done += 1
      progress(done, all)
    }
    pieces.push({ pages })
  }
  const data = packetData(packet, pieces, coverage)
  files['/packet.json'] = new TextEncoder().encode(JSON.stringify(data))
  const missing = missingCharacters(textsOf(packet), coverage)
  if (missing !== undefined) findings.unshift(missing)
  return { bytes: typesetter.pdf(PACKET, files), findings, pictures }
}

/** The whole content of a file. */
export async function bytesOf({ content }: EvidenceFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await content.arrayBuffer())
}

/** A page of evidence as Typst sets it. */
type EvidencePage =
  | { readonly path: string; readonly page: number }
  | { readonly leftOut: FileLeftOut['problem']; readonly name: readonly PrintedPart[] }

interface Pages {
  readonly path: string
  /** A PDF. */
  readonly bytes: Uint8Array
  /** By number, from 1. */
  readonly pages: readonly number[]
  /** Where the PDF is one of a picture. */
  readonly picture?: Uint8Array
}

async function pagesOf(
  bytes: Uint8Array,
  path: string,
  typesetter: Typesetter,
  fitPicture: FitPicture,
): Promise<Pages | FileLeftOut['problem']> {
  if (bytes.length === 0) return 'empty'
  const kind = fileKindOf(bytes)
  if (kind === 'pdf') return pdfPages(bytes, `${path}.pdf`, typesetter)
  const picture = await fitPicture(bytes)
  const page = picture === undefined ? undefined : jpegPage(picture)
  if (page === undefined) return kind === 'heic' ? 'heic' : 'unreadable'
  return { path: `${path}.pdf`, bytes: page, pages: [1], picture }
}

/** Each PDF is set by itself first, so that one that cannot be set does not take the others with it. */
async function pdfPages(
  bytes: Uint8Array,
  path: string,
  typesetter: Typesetter,
): Promise<Pages | FileLeftOut['problem']> {
  const found = await pdfPagesOf(bytes)
  const count = found?.pages
  if (count === undefined) return found?.encrypted === true ? 'locked' : 'damaged'
  if (count > MOST_PAGES) return 'tooManyPages'
  const pages = Array.from({ length: count }, (_, i) => i + 1)
  const trial = pages.map((page) => `#sheet-of-evidence((path: "${path}", page: ${page}), "", false)`)
  try {
    typesetter.pdf([SHEET_OF_EVIDENCE, ...trial].join('\n'), { [path]: bytes })
  } catch (error) {
    if (!(error instanceof TypesetFailure)) throw error
    return found?.encrypted === true ? 'locked' : 'damaged'
  }
  return { path, bytes, pages }
}

function packetData(
  { matter, place, applicant, day, checklist, letters, evidence }: Packet,
  pieces: readonly { readonly pages: readonly EvidencePage[] }[],
  coverage: FontCoverage,
) {
  const set = (text: string) => printedParts(text, coverage)
  return {
    matter: set(matter),
    place: set(place),
    applicant: set(applicant ?? '________'),
    day: set(day),
    checklist: checklist.map(({ requirement, papers, fetched }) => ({
      requirement: set(requirement),
      papers: papers.map(({ name, at }) => ({ name: set(name), at })),
      fetched,
    })),
    letters: letters.map((letter) => letterData(letter, coverage)),
    evidence: evidence.map(({ name, proves, identity }, i) => ({
      name: set(name),
      title: name,
      proves: set(proves ?? '________'),
      identity,
      pages: pieces[i]?.pages ?? [],
    })),
  }
}

/** Every text that is printed. */
function textsOf({ matter, place, applicant, day, checklist, letters, evidence }: Packet): readonly string[] {
  return [
    matter,
    place,
    applicant ?? '',
    day,
    ...checklist.flatMap(({ requirement, papers }) => [requirement, ...papers.map(({ name }) => name)]),
    ...letters.flatMap(letterTexts),
    ...evidence.flatMap(({ name, proves }) => [name, proves ?? '']),
  ]
}
