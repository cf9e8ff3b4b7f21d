import { maskedIdentityNumber, parseIdentityNumber } from '@juyi/identity'
import { letterInputs } from '@juyi/journey'
import type { LetterTemplate } from '@juyi/law'
import { fillLetter } from '@juyi/papers'
import { type Day, formatDay } from '@juyi/rules'
import { useRef } from 'preact/hooks'
import { CopyButton } from '../page/copy-button.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { hrefOf } from '../router.ts'
import { changeRecord } from '../store/shelf.ts'
import { changePlace, usePlace, useRecord } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { write } from '../words/write.ts'
import { type LetterLaw, letterCaseOf } from './letter-case.ts'
import { LetterField } from './letter-field.tsx'
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
  const inputs = letterInputs(letter, letterCaseOf(law, place, details, today), ownInputs(letter, written))
  const filled = fillLetter(letter, inputs, law.citations, formatDay(today))
  const { status, start, stop } = useMaking()
  const paper = useRef<HTMLDivElement>(null)
  const name = `${letter.title}.`
  const saveDocx = async () => {
    const { letterDocx } = await import('../documents/documents-docx.ts')
    return letterDocx(filled)
  }
  const person = Object.entries(letter.inputs).filter(([, { from }]) => from?.startsWith('person.'))
  const others = Object.entries(letter.inputs).filter(([, { from, kind }]) => {
    return !from?.startsWith('person.') && kind !== 'cites'
  })
  const number = details['person.idNumber'] ?? ''
  return (
    <>
      <FocusedHeading page={`letters ${code} ${letter.id}`} title={letter.name}>
        {letter.name}
      </FocusedHeading>
      <p class="lead">{letter.about}</p>
      <p class="soft">{write.letters.chinese}</p>
      <section class="no-print">
        <h2>{write.letters.aboutYou}</h2>
        <p class="soft">{write.letters.aboutYouLead}</p>
        {person.map(([input, rule]) => {
          const source = rule.from ?? ''
          const text = Object.entries(details).find(([one]) => one === source)?.[1] ?? ''
          return (
            <LetterField
              key={input}
              id={`letter-${input}`}
              rule={rule}
              text={text}
              problem={source === 'person.idNumber' ? numberProblem(number) : undefined}
              onType={(next) =>
                changeRecord(
                  (record) => ({ ...record, details: withText(record.details, source, next) }),
                  'afterPause',
                )
              }
            />
          )
        })}
      </section>
      <section class="no-print">
        <h2>{write.letters.thisLetter}</h2>
        <p class="soft">{write.letters.thisLetterLead}</p>
        {others.map(([input, rule]) => (
          <LetterField
            key={input}
            id={`letter-${input}`}
            rule={rule}
            text={written[input] ?? ''}
            known={knownText(inputs[input])}
            onType={(next) =>
              changePlace(
                code,
                (now) => ({ ...now, letters: withLetter(now.letters, letter.id, input, next) }),
                'afterPause',
              )
            }
          />
        ))}
      </section>
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
                async (progress, signal) => {
                  const { makeDocument } = await import('../documents/make-document.ts')
                  return makeDocument({ makes: 'letter', letter: filled }, progress, signal)
                },
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
        <p class="soft">{write.letters.pdfSize}</p>
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

/** What a case says by itself, to be seen in the empty field. */
function knownText(value: string | boolean | readonly string[] | undefined): string | boolean | undefined {
  return typeof value === 'object' ? value.join('；') : value
}

function numberProblem(number: string): string | undefined {
  if (number.trim() === '') return undefined
  const read = parseIdentityNumber(number)
  return typeof read === 'string' ? write.letters.idNumber[read](maskedIdentityNumber(number)) : undefined
}

type Texts = Readonly<Record<string, string>>

function withText(texts: Texts, key: string, text: string): Texts {
  const { [key]: _, ...others } = texts
  return text === '' ? others : { ...others, [key]: text }
}

function withLetter(
  letters: Readonly<Record<string, Texts>>,
  id: string,
  input: string,
  text: string,
): Readonly<Record<string, Texts>> {
  const { [id]: own = {}, ...others } = letters
  const next = withText(own, input, text)
  return Object.keys(next).length === 0 ? others : { ...others, [id]: next }
}
