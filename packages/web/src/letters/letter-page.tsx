import { letterInputs } from '@juyi/journey'
import type { LetterTemplate } from '@juyi/law'
import { fillLetter } from '@juyi/papers'
import { type Day, formatDay } from '@juyi/rules'
import { useRef } from 'preact/hooks'
import { makeDocument } from '../documents/make-document.ts'
import { CopyButton } from '../page/copy-button.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { hrefOf } from '../router.ts'
import { usePlace, useRecord } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { write } from '../words/write.ts'
import { FirstFetch } from './first-fetch.tsx'
import { type LetterLaw, letterCaseOf } from './letter-case.ts'
import { LetterForm } from './letter-form.tsx'
import { LetterPaper } from './letter-paper.tsx'
import { letterText } from './letter-text.ts'
import { MakingStatus } from './making-status.tsx'
import { ownInputs } from './own-inputs.ts'
import { saveFile } from './save-file.ts'
import { useMaking } from './use-making.ts'

interface Props {
  readonly letter: LetterTemplate
  readonly law: LetterLaw
  readonly code: string
  readonly today: Day
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** One letter: what it still has to be told, how it will look, and as which file to take it along. */
export function LetterPage({ letter, law, code, today }: Props) {
  const place = usePlace(code)
  const { details } = useRecord()
  const written = place.letters[letter.id] ?? {}
  const of = letterCaseOf(law, place, details, today)
  const inputs = letterInputs(letter, of, ownInputs(letter, written))
  const filled = fillLetter(letter, inputs, law.citations, formatDay(today))
  const { status, start, stop } = useMaking()
  const paper = useRef<HTMLDivElement>(null)
  const name = `${letter.title}.`
  const saveDocx = async () => {
    const { letterDocx } = await import('../documents/documents-docx.ts')
    return letterDocx(filled)
  }
  return (
    <>
      <div class="no-print">
        <FocusedHeading page={`letters ${code} ${letter.id}`} title={letter.name}>
          {letter.name}
        </FocusedHeading>
        <p class="lead">{letter.about}</p>
        <p class="soft">{write.letters.chinese}</p>
        <LetterForm letter={letter} code={code} of={of} written={written} />
      </div>
      <section>
        <h2 class="no-print">{write.letters.looksLike}</h2>
        {filled.blanks.length === 0 ? null : (
          <p class="notice amber no-print">{write.letters.blanks(filled.blanks)}</p>
        )}
        <div ref={paper}>
          <LetterPaper letter={filled} />
        </div>
      </section>
      <section class="no-print">
        <h2>{write.letters.takeAlong}</h2>
        <p class="actions">
          <button
            type="button"
            class="primary"
            onClick={() =>
              start(
                async () => ({ bytes: await saveDocx(), findings: [] }),
                ({ bytes }) => saveFile(`${name}docx`, DOCX, bytes),
              )
            }
          >
            {write.letters.asDocx}
          </button>
          <button
            type="button"
            class="secondary"
            onClick={() =>
              start(
                (progress, signal) => makeDocument({ makes: 'letter', letter: filled }, progress, signal),
                ({ bytes }) => saveFile(`${name}pdf`, 'application/pdf', bytes),
              )
            }
          >
            {write.letters.asPdf}
          </button>
          <button type="button" class="secondary" onClick={() => print()}>
            {tell.answer.print}
          </button>
        </p>
        <FirstFetch />
        <MakingStatus status={status} onStop={stop} />
        <CopyButton
          words={write.letters.copy}
          text={() => letterText(filled)}
          shownIn={paper}
          copied={write.letters.copied}
          selected={write.letters.selected}
        />
        <p class="actions">
          <a class="secondary" href={hrefOf({ page: 'letters', code })}>
            {write.letters.back}
          </a>
          <a class="secondary" href={hrefOf({ page: 'apply', code })}>
            {write.letters.toPacket}
          </a>
        </p>
      </section>
    </>
  )
}
