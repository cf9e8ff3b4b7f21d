import { chineseNumber } from '@juyi/law'
import type { FilledLetter } from '@juyi/papers'

/** A letter as plain text, to be copied into a message or a form. */
export function letterText(letter: FilledLetter): string {
  const { title, addressee, addressed, blocks, attachments, signature, date } = letter
  const atTop = addressed === 'top'
  return [
    title,
    '',
    ...(atTop ? [`${addressee}：`] : []),
    ...blocks.map((block) =>
      block.kind === 'point' ? `${chineseNumber(block.number)}、${block.text}` : block.text,
    ),
    ...(atTop ? [] : ['此致', addressee]),
    ...attachments.map((text, i) => `${i === 0 ? '附件：' : ''}${i + 1}. ${text}`),
    ...signature,
    ...(date === undefined ? [] : [date]),
  ].join('\n')
}
