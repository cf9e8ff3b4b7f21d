import { openAsBlob } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InWords, LawBook } from '@juyi/law'
import type { HeldPaper } from '@juyi/papers'
import type { EvidenceFile } from '@juyi/papers/packet'
import { parseDay } from '@juyi/rules'
import { documentMeant } from './document-meant.ts'
import { Failure } from './failure.ts'
import { readJsonFile } from './options.ts'

/** A file and the document that it was taken for. */
export interface Placed {
  readonly file: string
  /** The id of a document; a name that no document has where it is none that is known. */
  readonly document: string
  readonly known: boolean
}

export interface ReadEvidence {
  readonly held: Readonly<Record<string, HeldPaper>>
  readonly placed: readonly Placed[]
}

/** A document of a list, with its files, which are named from where the list lies. */
interface Listed {
  readonly document: string
  readonly files: readonly string[]
  readonly from?: string
  readonly to?: string
}

const SHAPE: InWords = {
  zh: '一个 JSON 列表，例如 [{ "document": "lease", "files": ["合同-1.jpg"], "from": "2026-02-18", "to": "2027-02-17" }]',
  en: 'a JSON list, e.g. [{ "document": "lease", "files": ["lease-1.jpg"], "from": "2026-02-18", "to": "2027-02-17" }]',
}

/**
 * Reads the photos and scans of a folder, or of a list in JSON that says which file is which document and what days it
 * speaks for. A file of a folder belongs to the document that its name means (租房合同-1.jpg); what means none is
 * evidence under its own name.
 *
 * @param books whose names of documents are known, each in its language
 * @param asked documents that are asked for of this person
 */
export async function readEvidence(
  path: string | undefined,
  books: readonly Pick<LawBook, 'documents'>[],
  asked: readonly string[],
): Promise<ReadEvidence> {
  if (path === undefined) return { held: {}, placed: [] }
  const isList = (await stat(path).catch(() => undefined))?.isFile() === true
  const folder = isList ? dirname(path) : path
  const listed = isList ? await readList(path) : (await namesIn(path)).map(byItsName)
  const held = new Map<string, HeldPaper>()
  const placed: Placed[] = []
  for (const { document: name, files, from, to } of listed) {
    const [meant] = books.flatMap(({ documents }) => documentMeant(name, documents, asked) ?? [])
    const document = meant ?? name
    const before = held.get(document)
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const opened = await Promise.all(files.map((file) => open(folder, file)))
    held.set(document, { ...before, ...days, files: [...(before?.files ?? []), ...opened] })
    placed.push(...files.map((file) => ({ file, document, known: meant !== undefined })))
  }
  return { held: Object.fromEntries(held), placed }
}

function byItsName(file: string): Listed {
  return { document: file.replace(/\.[^.]+$/, ''), files: [file] }
}

async function open(folder: string, file: string): Promise<EvidenceFile> {
  try {
    return { name: file, content: await openAsBlob(join(folder, file)) }
  } catch {
    throw new Failure({
      zh: `--evidence：读不到文件「${file}」；看看名字对不对，文件名从清单所在的文件夹算起`,
      en: `--evidence: the file “${file}” cannot be read; check its name, which is taken from the folder of the list`,
    })
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') ? [entry.name] : []))
      .sort((a, b) => inOrder(a).localeCompare(inOrder(b), 'zh-CN', { numeric: true }))
  } catch {
    throw new Failure({
      zh: `--evidence：「${folder}」不是能读的文件夹；把材料的照片放进一个文件夹，写它的名字，或者写一份清单（${SHAPE.zh}）`,
      en: `--evidence: “${folder}” is no folder that can be read; put the photos of the papers into a folder and write its name, or write a list (${SHAPE.en})`,
    })
  }
}

/** The front of a card comes before its back, which the alphabet would turn round. */
function inOrder(file: string): string {
  return file.replace('正面', '1').replace(/[反背]面/, '2')
}

async function readList(path: string): Promise<readonly Listed[]> {
  const raw = await readJsonFile('evidence', path, SHAPE)
  if (!Array.isArray(raw))
    throw new Failure({
      zh: `--evidence：${path} 要是${SHAPE.zh}`,
      en: `--evidence: ${path} has to be ${SHAPE.en}`,
    })
  return raw.map((entry: unknown, i) => {
    const wrong = ({ zh, en }: InWords) =>
      new Failure({
        zh: `--evidence：${path} 第 ${i + 1} 项${zh}；要是${SHAPE.zh}`,
        en: `--evidence: ${path}, item ${i + 1}: ${en}; it has to be ${SHAPE.en}`,
      })
    if (!isRecord(entry)) throw wrong({ zh: '不是一样材料', en: 'this is no paper' })
    const { document, files } = entry
    if (typeof document !== 'string' || document.trim() === '')
      throw wrong({
        zh: '没有写是哪样材料（document）',
        en: 'it does not say which paper it is (document)',
      })
    if (!Array.isArray(files) || !files.every((one) => typeof one === 'string'))
      throw wrong({ zh: '没有写有哪些文件（files）', en: 'it does not say which files there are (files)' })
    const dayOf = (field: 'from' | 'to') => {
      const value = entry[field]
      if (value === undefined) return {}
      if (typeof value === 'string' && parseDay(value) !== undefined) return { [field]: value }
      throw wrong({ zh: `的 ${field} 不是日子`, en: `${field} is not a date` })
    }
    return { document, files, ...dayOf('from'), ...dayOf('to') }
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
