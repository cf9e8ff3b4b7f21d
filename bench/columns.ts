/** Reading the columns of the bulk answers by their names, for what the benchmark compares them with. */
import type { PeopleColumns } from '@juyi/journey/assess-many'

/** A column of codes. Throws where there is none. */
export function codes(people: PeopleColumns, name: string): Uint8Array {
  const data = people.data[people.names.findIndex((column) => column.name === name)]
  if (!(data instanceof Uint8Array)) throw new Error(`no column of codes is called ${name}`)
  return data
}

/** A column of counts of days or months. Throws where there is none. */
export function numbers(people: PeopleColumns, name: string): Uint16Array {
  const data = people.data[people.names.findIndex((column) => column.name === name)]
  if (!(data instanceof Uint16Array)) throw new Error(`no column of numbers is called ${name}`)
  return data
}

/** What the codes of a column mean. */
export function casesOf(people: PeopleColumns, name: string): readonly string[] {
  const column = people.names.find((one) => one.name === name)
  return column?.kind === 'code' ? column.cases : []
}

/** The code of a value; -1 where the rule does not tell it apart. */
export function codeOf(people: PeopleColumns, name: string, value: string): number {
  return casesOf(people, name).indexOf(value)
}

/** Where the hukou is, by the bits of its column: the mainland first, then Shenzhen. */
export function isMainland(from: number): boolean {
  return from > 0 && ((from - 1) & 1) === 1
}

export function isHere(from: number): boolean {
  return from > 0 && ((from - 1) & 2) === 2
}
