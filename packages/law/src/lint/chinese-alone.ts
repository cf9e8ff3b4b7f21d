import type { EN_OF } from '../language.ts'

/** Chinese in the files of law that stands without English, since nobody reads it in an English answer. */
export interface ChineseAlone {
  readonly kind: keyof typeof EN_OF
  readonly field: string
  /** The field is seen all the same where it stands in a list of this name. */
  readonly seenIn?: string
  /** Why, for whoever writes the law; docs/law-format.md has the same list. */
  readonly why: string
}

/**
 * All the Chinese that needs no English, by field. Whatever Chinese is not on this list needs some, also in fields
 * that are added later. Calendars, scenarios and the words of letters are not looked at: of a calendar only days are
 * shown, scenarios are for authors, and letters are handed in and so are Chinese in either language.
 */
export const CHINESE_ALONE: readonly ChineseAlone[] = [
  { kind: 'place', field: 'note', seenIn: 'anyOf', why: '写给维护者的' },
  { kind: 'place', field: 'gap', why: '哪里都不显示；容许中断几天，写在 says 里' },
  { kind: 'place', field: 'background', why: '哪里都不显示；照片要什么底色，写在 says 里' },
  { kind: 'facts', field: 'note', why: '写给维护者的' },
  { kind: 'refusals', field: 'note', why: '写给维护者的' },
  { kind: 'claims', field: 'note', why: '写给维护者的' },
  { kind: 'ways', field: 'note', why: '写给维护者的' },
  { kind: 'implications', field: 'note', why: '写给维护者的' },
  { kind: 'ways', field: 'levels', why: '固定的几种，程序里有英文' },
  { kind: 'statute', field: 'level', why: '固定的几种，程序里有英文' },
  { kind: 'statute', field: 'number', why: '文号，两种语言里都一样' },
  { kind: 'statute', field: 'source', why: '文本从哪里读到的，写给维护者的' },
  { kind: 'statute', field: 'note', why: '写给维护者的' },
  { kind: 'sources', field: 'kind', why: '固定的几种，哪里都不显示' },
  { kind: 'sources', field: 'note', why: '写给维护者的' },
  { kind: 'letter', field: 'addressee', why: '信交给窗口，总是中文' },
  { kind: 'letter', field: 'attachments', why: '信交给窗口，总是中文' },
  { kind: 'letter', field: 'signature', why: '信交给窗口，总是中文' },
  { kind: 'letter', field: 'date', why: '信交给窗口，总是中文' },
  { kind: 'letter', field: 'body', why: '信交给窗口，总是中文' },
]
