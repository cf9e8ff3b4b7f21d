import type { LawBook } from '@juyi/law'

/** Fewer characters fit too many documents: 合同, 证明. */
const FEWEST_CHARACTERS = 3

/** Which part of a paper a photo shows, as people name their photos. */
const PART = /(正反面|正面|反面|背面|首页|本人页|封面|照片|扫描件|复印件)+$/u

/**
 * The document that a name means which a person gave a file: one that begins with the id or the name of a document
 * (lease-1.jpg, 房屋租赁合同-1.jpg), or with what people call it (租房合同-1.jpg, 身份证正面.jpg).
 *
 * @param asked for of this person: only among these is a name taken that is not the document's own
 */
export function documentMeant(
  text: string,
  documents: LawBook['documents'],
  asked: readonly string[],
): string | undefined {
  const name = text.normalize('NFC')
  const beginning = Object.entries(documents).flatMap(([id, info]) =>
    [id, ...namesOf(info.name)].flatMap((begin) =>
      name.startsWith(begin) ? [{ id, length: begin.length }] : [],
    ),
  )
  // The longest: 租赁登记备案证明 is not 租赁登记.
  const own = beginning.sort((a, b) => b.length - a.length)[0]
  return own === undefined ? askedFor(name, documents, asked) : own.id
}

/**
 * A name, and what stands in brackets at its end where that is another name: 房产证（不动产权证书），marriage certificate
 * (结婚证).
 */
function namesOf(name: string): readonly string[] {
  const [, plain, other = ''] = /^(.+?)(?:（| \()([^（）()]+)[）)]$/u.exec(name) ?? []
  if (plain === undefined) return [name]
  return /[、等]/u.test(other) ? [name, plain] : [name, plain, other]
}

/** The shortest name that has all the characters of the one given; undefined where two are as short. */
function askedFor(
  name: string,
  documents: LawBook['documents'],
  asked: readonly string[],
): string | undefined {
  const words = (/^\p{Script=Han}+/u.exec(name)?.[0] ?? '').replace(PART, '')
  if (words.length < FEWEST_CHARACTERS) return undefined
  const fitting = asked
    .flatMap((id) => {
      const [plain = ''] = namesOf(documents[id]?.name ?? '').slice(-2)
      return [...words].every((character) => plain.includes(character)) ? [{ id, length: plain.length }] : []
    })
    .sort((a, b) => a.length - b.length)
  const [first, second] = fitting
  return first !== undefined && first.length !== second?.length ? first.id : undefined
}
