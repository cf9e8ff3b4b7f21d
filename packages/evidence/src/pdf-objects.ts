import { bigEndian } from './bytes.ts'
import { entryOf, isReference, isWord, itemsOf, PdfReader, type PdfValue } from './pdf-reader.ts'
import { streamContent } from './pdf-stream.ts'
import { spend, type Work } from './work.ts'

/** Where an object stands: in the file, or in a stream of objects. */
type Place = { readonly at: number } | { readonly stream: number }

/** What an entry of a table costs to keep, in bytes. */
const COST_OF_A_PLACE = 50

/** A reference may lead to a reference, but not for long. */
const LONGEST_CHAIN = 8

/** The objects of a PDF, found through its cross-reference tables (ISO 32000-1, 7.5.4 and 7.5.8). */
export class PdfObjects {
  /** Where the document begins, who leads to everything else, and whether the contents are locked. */
  root: PdfValue | undefined
  encrypted = false

  readonly #bytes: Uint8Array
  readonly #start: number
  readonly #work: Work
  readonly #places = new Map<number, Place>()
  readonly #streams = new Map<number, Promise<ReadonlyMap<number, PdfValue>>>()

  /** @param start where the first line of the PDF begins; places are counted from there */
  constructor(bytes: Uint8Array, start: number, work: Work) {
    this.#bytes = bytes
    this.#start = start
    this.#work = work
  }

  /**
   * Reads the tables from the newest, which stands last, to the oldest. What a newer one says holds.
   *
   * @returns false if one cannot be read
   * @throws TooMuchWork
   */
  async readTables(newest: number): Promise<boolean> {
    const todo = [newest]
    const done = new Set<number>()
    for (let table = todo.shift(); table !== undefined; table = todo.shift()) {
      if (done.has(table)) continue
      done.add(table)
      const reader = this.#readerAt(table)
      const trailer = reader.keyword('xref') ? this.#plainTable(reader) : await this.#packedTable(reader)
      if (trailer === undefined) return false
      this.root ??= entryOf(trailer, 'Root')
      this.encrypted ||= (entryOf(trailer, 'Encrypt') ?? null) !== null
      for (const older of ['XRefStm', 'Prev']) {
        const next = entryOf(trailer, older)
        if (typeof next === 'number') todo.push(next)
      }
    }
    return true
  }

  /** The value itself, or the object that it refers to. @throws TooMuchWork */
  async resolve(value: PdfValue | undefined): Promise<PdfValue | undefined> {
    let found = value
    for (let i = 0; isReference(found); i += 1) {
      if (i >= LONGEST_CHAIN) return undefined
      found = await this.#object(found.id)
    }
    return found
  }

  async #object(id: number): Promise<PdfValue | undefined> {
    const place = this.#places.get(id)
    if (place === undefined) return undefined
    if ('at' in place) return this.#objectAt(place.at, id)?.value()
    const objects = this.#streams.get(place.stream) ?? this.#objectsIn(place.stream)
    this.#streams.set(place.stream, objects)
    return (await objects).get(id)
  }

  /** A reader at the value of an object; undefined where another object stands or none. */
  #objectAt(at: number, id: number): PdfReader | undefined {
    const reader = this.#readerAt(at)
    return reader.objectNumber() === id ? reader : undefined
  }

  /** The objects in a stream of objects: first their numbers and places, then they themselves. */
  async #objectsIn(stream: number): Promise<ReadonlyMap<number, PdfValue>> {
    const objects = new Map<number, PdfValue>()
    const place = this.#places.get(stream)
    // A locked stream cannot be unpacked, and a stream never stands in a stream.
    if (this.encrypted || place === undefined || !('at' in place)) return objects
    const reader = this.#objectAt(place.at, stream)
    const dictionary = reader?.value()
    if (reader === undefined || dictionary === undefined) return objects
    const content = await streamContent(reader, dictionary, await this.#lengthIn(dictionary))
    const first = entryOf(dictionary, 'First')
    const count = entryOf(dictionary, 'N')
    if (content === undefined || typeof first !== 'number' || typeof count !== 'number') return objects
    const index = new PdfReader(content, 0, this.#work)
    for (let i = 0; i < count; i += 1) {
      const id = index.value()
      const offset = index.value()
      if (typeof id !== 'number' || typeof offset !== 'number') break
      const value = new PdfReader(content, first + offset, this.#work).value()
      if (value !== undefined) objects.set(id, value)
    }
    return objects
  }

  /** The length of a stream, which may stand in an object of its own. */
  async #lengthIn(dictionary: PdfValue): Promise<number | undefined> {
    const length = entryOf(dictionary, 'Length')
    if (!isReference(length)) return typeof length === 'number' ? length : undefined
    const place = this.#places.get(length.id)
    const value =
      place !== undefined && 'at' in place ? this.#objectAt(place.at, length.id)?.value() : undefined
    return typeof value === 'number' ? value : undefined
  }

  /** A table in plain text, with the trailer that follows it. */
  #plainTable(reader: PdfReader): PdfValue | undefined {
    while (!reader.keyword('trailer')) {
      const first = reader.value()
      const count = reader.value()
      if (typeof first !== 'number' || typeof count !== 'number') return undefined
      for (let i = 0; i < count; i += 1) {
        const at = reader.value()
        const generation = reader.value()
        const use = reader.value()
        if (typeof at !== 'number' || typeof generation !== 'number' || !isWord(use, 'keyword'))
          return undefined
        if (use.text === 'n') this.#note(first + i, { at })
      }
    }
    return reader.value()
  }

  /** A table in a stream: rows of numbers of fixed widths. The stream's dictionary is the trailer. */
  async #packedTable(reader: PdfReader): Promise<PdfValue | undefined> {
    if (reader.objectNumber() === undefined) return undefined
    const trailer = reader.value()
    const widths = itemsOf(entryOf(trailer, 'W'))?.map(asWidth)
    const [a, b, c] = widths ?? []
    if (trailer === undefined || a === undefined || b === undefined || c === undefined) return undefined
    const content = await streamContent(reader, trailer, await this.#lengthIn(trailer))
    if (content === undefined) return undefined
    let row = 0
    for (const [first, count] of pairsIn(
      itemsOf(entryOf(trailer, 'Index')) ?? [0, entryOf(trailer, 'Size')],
    )) {
      for (let i = 0; i < count; i += 1, row += a + b + c) {
        // Without a width for it, the kind is 1.
        const kind = a === 0 ? 1 : bigEndian(content, row, a)
        const second = bigEndian(content, row + a, b)
        if (kind === undefined || second === undefined || a + b + c === 0) return trailer
        if (kind === 1) this.#note(first + i, { at: second })
        if (kind === 2) this.#note(first + i, { stream: second })
      }
    }
    return trailer
  }

  #note(id: number, place: Place): void {
    spend(this.#work, COST_OF_A_PLACE)
    if (!this.#places.has(id)) this.#places.set(id, place)
  }

  #readerAt(at: number): PdfReader {
    return new PdfReader(this.#bytes, this.#start + at, this.#work)
  }
}

/** Four bytes are enough for any file that a phone holds. */
function asWidth(value: PdfValue): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6 ? value : undefined
}

function pairsIn(items: readonly (PdfValue | undefined)[]): readonly (readonly [number, number])[] {
  return items.flatMap((first, i) => {
    const second = items[i + 1]
    return i % 2 === 0 && typeof first === 'number' && typeof second === 'number'
      ? [[first, second] as const]
      : []
  })
}
