import { type LetterSource, letterHead } from '../schema/letter.ts'
import { LawError } from '../sources.ts'
import { readText } from './read-text.ts'
import { parseYaml } from './read-yaml.ts'
import type { Locator } from './spots.ts'

const HEAD = /^---\n([\s\S]*?\n)---[ \t]*\n/

/** Reads a letter template: a head in YAML between two lines of `---`, then the body. Throws `LawError` for what is wrong with the head. */
export function readLetter(path: string, file: string, locator?: Locator): LetterSource {
  const text = readText(path, file).replaceAll('\r\n', '\n')
  const found = HEAD.exec(text)
  if (found === null) {
    const says = {
      zh: '第一行写 ---，下面写 id、title 等，再写一行 ---，然后才是正文；写法见 docs/law-format.md',
      en: 'the first line is ---, below it stand id, title and so on, then another line ---, and only then the body; see docs/law-format.md',
    }
    throw new LawError([{ file, line: 1, column: 1, says }])
  }
  const [whole, head = ''] = found
  const bodyLine = whole.split('\n').length
  // The first line is left empty in place of its marks, so that lines are counted from the top of the file.
  const checked = parseYaml(`\n${head}`, file, letterHead, locator)
  const body = text.slice(whole.length)
  if (body.trim() === '') {
    const says = { zh: '没有正文', en: 'there is no body' }
    throw new LawError([{ file, line: bodyLine, column: 1, says }])
  }
  return { ...checked, body, bodyLine }
}
