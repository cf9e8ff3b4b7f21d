import type { PersonalDetails } from '@juyi/journey'
import { type InWords, type LetterInputs, type LetterTemplate, nearestName } from '@juyi/law'
import { Failure } from './failure.ts'
import { readJsonFile } from './options.ts'

/** What a person tells for letters: once for all, and for single letters. */
export interface Told {
  readonly details: PersonalDetails
  /** By letter and input. */
  readonly letters: Readonly<Record<string, LetterInputs>>
}

const EXAMPLE =
  '{ "name": "竹子", "phone": "…", "residence": "…", "letters": { "statement": { "situation": ["…"] } } }'

const SHAPE: InWords = { zh: `一个 JSON 对象，例如 ${EXAMPLE}`, en: `a JSON object, e.g. ${EXAMPLE}` }

const PERSON = 'person.'
const LETTERS = 'letters'

/** Reads what a person tells for letters. Throws `Failure` that names the field that is not known or not right. */
export async function readDetails(
  path: string | undefined,
  templates: Readonly<Record<string, LetterTemplate>>,
): Promise<Told> {
  if (path === undefined) return { details: {}, letters: {} }
  const raw = await readJsonFile('details', path, SHAPE)
  if (!isRecord(raw))
    throw new Failure({
      zh: `--details：${path} 要是${SHAPE.zh}`,
      en: `--details: ${path} has to be ${SHAPE.en}`,
    })
  const known = personFields(templates)
  const details: Record<string, string> = {}
  for (const [field, value] of Object.entries(raw)) {
    if (field === LETTERS) continue
    if (!known.has(field)) {
      const near = nearestName(field, [...known])
      throw new Failure({
        zh: `--details：${path} 里的 ${field} 不认识${near === undefined ? '' : `；你要写的是 ${near} 吗？`}可以写：${[...known].join('、')}、${LETTERS}`,
        en: `--details: ${path}: ${field} is not known${near === undefined ? '.' : `; do you mean ${near}?`} You can write: ${[...known, LETTERS].join(', ')}`,
      })
    }
    if (typeof value !== 'string')
      throw new Failure({
        zh: `--details：${path} 里的 ${field} 要是文字，加上引号`,
        en: `--details: ${path}: ${field} has to be a text in quotation marks`,
      })
    details[PERSON + field] = value
  }
  return { details, letters: ownOf(raw[LETTERS], path, templates) }
}

/** The fields that letters ask of a person, without their prefix. */
function personFields(templates: Readonly<Record<string, LetterTemplate>>): ReadonlySet<string> {
  const sources = Object.values(templates).flatMap(({ inputs }) => Object.values(inputs))
  return new Set(
    sources.flatMap(({ from }) => (from?.startsWith(PERSON) === true ? [from.slice(PERSON.length)] : [])),
  )
}

function ownOf(
  raw: unknown,
  path: string,
  templates: Readonly<Record<string, LetterTemplate>>,
): Readonly<Record<string, LetterInputs>> {
  if (raw === undefined) return {}
  if (!isRecord(raw))
    throw new Failure({
      zh: `--details：${path} 里的 ${LETTERS} 要是一个对象，每封信一项`,
      en: `--details: ${path}: ${LETTERS} has to be an object with an entry for each letter`,
    })
  return Object.fromEntries(
    Object.entries(raw).map(([id, given]) => {
      const template = Object.hasOwn(templates, id) ? templates[id] : undefined
      if (template === undefined)
        throw new Failure({
          zh: `--details：${path} 里没有叫 ${id} 的信；可以写：${Object.keys(templates).join('、')}`,
          en: `--details: ${path}: there is no letter ${id}; you can write: ${Object.keys(templates).join(', ')}`,
        })
      if (!isRecord(given))
        throw new Failure({
          zh: `--details：${path} 里 ${LETTERS}.${id} 要是一个对象`,
          en: `--details: ${path}: ${LETTERS}.${id} has to be an object`,
        })
      const inputs = Object.entries(given).map(([name, value]): [string, LetterInputs[string]] => {
        if (!Object.hasOwn(template.inputs, name))
          throw new Failure({
            zh: `--details：${id} 这封信不用 ${name}；可以写：${Object.keys(template.inputs).join('、')}`,
            en: `--details: the letter ${id} has no use for ${name}; you can write: ${Object.keys(template.inputs).join(', ')}`,
          })
        if (typeof value === 'string' || typeof value === 'boolean') return [name, value]
        if (Array.isArray(value)) return [name, value.map(String)]
        throw new Failure({
          zh: `--details：${LETTERS}.${id}.${name} 要是文字、true/false 或者一个列表`,
          en: `--details: ${LETTERS}.${id}.${name} has to be a text, true/false or a list`,
        })
      })
      return [id, Object.fromEntries(inputs)]
    }),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
