import { chineseNumber } from '@juyi/law'
import type { FilledLetter } from '@juyi/papers'

/** A letter as it will be printed. */
export function LetterPaper({ letter }: { readonly letter: FilledLetter }) {
  const { title, addressee, addressed, blocks, attachments, signature, date } = letter
  const atTop = addressed === 'top'
  return (
    <article class="letter-paper" lang="zh-CN">
      <h3 class="letter-title">{title}</h3>
      {atTop ? <p class="letter-to">{addressee}：</p> : null}
      {blocks.map((block, i) =>
        block.kind === 'heading' ? (
          <h4 key={`${i} ${block.text}`}>{block.text}</h4>
        ) : (
          <p key={`${i} ${block.text}`}>
            {block.kind === 'point' ? `${chineseNumber(block.number)}、` : ''}
            {block.text}
          </p>
        ),
      )}
      {atTop ? null : (
        <>
          <p>此致</p>
          <p class="letter-to">{addressee}</p>
        </>
      )}
      {attachments.length === 0 ? null : (
        <div class="letter-attachments">
          <p>附件：</p>
          <ol>
            {attachments.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </div>
      )}
      <div class="letter-signature">
        {[...signature, ...(date === undefined ? [] : [date])].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  )
}
