import { spoken } from '../words/say.ts'

/** What the law says; where English is spoken and the words are Chinese still, a screen reader is told. */
export function Said({ children }: { readonly children: string }) {
  return isForeign(children) ? <span lang="zh-CN">{children}</span> : children
}

/** Whether a text is Chinese on an English page. English words may hold a Chinese term in brackets. */
function isForeign(text: string): boolean {
  if (spoken === 'zh') return false
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return chinese * 2 > text.length
}
