import { existsSync, readFileSync } from 'node:fs'
import { LawError } from '../sources.ts'
import { linesOf, spotAt } from './spots.ts'

/** Reads a file of law. Throws `LawError` where there is none, or where it is in another encoding than UTF-8. */
export function readText(path: string, file: string): string {
  if (!existsSync(path))
    throw new LawError([{ file, says: { zh: '没有这个文件', en: 'there is no such file' } }])
  const text = readFileSync(path, 'utf8')
  const foreign = text.indexOf('\uFFFD')
  if (foreign < 0) return text
  const says = {
    zh: '这里的字不是 UTF-8 编码；用 UTF-8 另存一次',
    en: 'the letters here are not in UTF-8; save the file again as UTF-8',
  }
  throw new LawError([{ file, ...spotAt(linesOf(text), foreign), says }])
}
