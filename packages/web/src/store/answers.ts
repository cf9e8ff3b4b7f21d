import { type Answer, NO_ANSWERS, type PlaceAnswers, without } from './place-answers.ts'
import { storedUnder } from './stored.ts'

/** Answers by place code. */
export type AllAnswers = Readonly<Record<string, PlaceAnswers>>

export const answers = storedUnder<AllAnswers>('juyi.answers', (raw) =>
  Object.fromEntries(
    entriesOf(raw)
      .filter(([code]) => /^\d{6}$/.test(code))
      .map(([code, value]) => [code, parsePlace(value)]),
  ),
)

/** Changes what is stored about one place. */
export function changeAnswers(code: string, change: (given: PlaceAnswers) => PlaceAnswers): void {
  const all = answers.read()
  answers.write({ ...all, [code]: change(all[code] ?? NO_ANSWERS) })
}

/** Forgets what was said about one place. */
export function eraseAnswers(code: string): void {
  const rest = without(answers.read(), code)
  if (Object.keys(rest).length === 0) answers.erase()
  else answers.write(rest)
}

function parsePlace(raw: unknown): PlaceAnswers {
  const parts = new Map(entriesOf(raw))
  return {
    facts: Object.fromEntries(
      entriesOf(parts.get('facts')).flatMap(([id, answer]) => parseAnswer(id, answer)),
    ),
    documents: Object.fromEntries(
      entriesOf(parts.get('documents')).flatMap(([id, held]): [string, boolean][] =>
        typeof held === 'boolean' ? [[id, held]] : [],
      ),
    ),
    skipped: stringsOf(parts.get('skipped')),
    order: stringsOf(parts.get('order')),
  }
}

function parseAnswer(id: string, raw: unknown): [string, Answer][] {
  if (typeof raw !== 'object' || raw === null || !('value' in raw) || !('on' in raw)) return []
  const { value, on } = raw
  if (typeof on !== 'string') return []
  const plain =
    value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number'
  return plain ? [[id, { value, on }]] : []
}

function entriesOf(raw: unknown): readonly [string, unknown][] {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : []
}

function stringsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one: unknown) => typeof one === 'string') : []
}
