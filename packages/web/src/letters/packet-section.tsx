import { letterInputs, matterOf, type PaperItem } from '@juyi/journey'
import { chineseDay, type LawBook } from '@juyi/law'
import {
  type FilledLetter,
  fillLetter,
  type HeldPaper,
  isForWindow,
  packetContents,
  sortedLetters,
} from '@juyi/papers'
import type { Packet } from '@juyi/papers/packet'
import { type Day, formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { makeDocument } from '../documents/make-document.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Failure } from '../page/failure.tsx'
import { Said } from '../page/said.tsx'
import { Waiting } from '../page/waiting.tsx'
import type { Reckoned } from '../reckoning/message.ts'
import { useReckonedBeside } from '../reckoning/reckon.ts'
import { refusalStanding } from '../refused/refusal-standing.ts'
import { hrefOf } from '../router.ts'
import { NO_PAPER, type PaperHeld, type PlaceRecord } from '../store/place-record.ts'
import { readFile } from '../store/shelf.ts'
import { usePlace, useRecord } from '../store/use-record.ts'
import { say, spoken } from '../words/say.ts'
import { write } from '../words/write.ts'
import { CalendarSection } from './calendar-section.tsx'
import { calendarText, useDaysAhead } from './days-ahead.ts'
import { FirstFetch } from './first-fetch.tsx'
import { heldDocuments, type LetterLaw, letterCaseOf, loadLetterLaw, standingRefusal } from './letter-case.ts'
import { MakingStatus } from './making-status.tsx'
import { ownInputs } from './own-inputs.ts'
import { saveFile } from './save-file.ts'
import { useMaking } from './use-making.ts'
import '../style/letters.css'

interface Props {
  /** As spoken. */
  readonly book: LawBook
  readonly reckoned: Reckoned
  readonly today: Day
}

/** Everything in one file to take along, and the days ahead as a calendar file. */
export function PacketSection({ book, reckoned, today }: Props) {
  const { code } = book.place
  const loaded = useLoaded(`letters ${code} ${spoken}`, () => loadLetterLaw(code))
  if (loaded.state === 'loading') return <Waiting says={write.letters.loading} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  const law = loaded.value
  return (
    <>
      {spoken === 'zh' ? (
        <PacketMaker law={law} book={book} reckoned={reckoned} today={today} papers={reckoned.papers} />
      ) : (
        <WithChineseItems law={law} book={book} reckoned={reckoned} today={today} />
      )}
      <CalendarSection book={book} today={today} />
    </>
  )
}

interface MakerProps extends Props {
  readonly law: LetterLaw
}

/** The checklist of the packet is read at a desk, so that it is in Chinese whatever is spoken here. */
function WithChineseItems(props: MakerProps) {
  const { law, book, today } = props
  const reckoned = useReckonedBeside(law.book, usePlace(book.place.code), today)
  if (reckoned.state === 'loading') return <Waiting says={say.state.reckoning} />
  if (reckoned.state === 'failed') return <Failure error={reckoned.error} retry={reckoned.retry} />
  return <PacketMaker {...props} papers={reckoned.value.papers} />
}

interface PacketProps extends MakerProps {
  /** In Chinese. */
  readonly papers: Reckoned['papers']
}

function PacketMaker({ law, book, reckoned, today, papers }: PacketProps) {
  const { code } = book.place
  const place = usePlace(code)
  const { details } = useRecord()
  const rule = standingRefusal(place, law.refusals, law.book, today)
  const matter = matterOf({ log: place.log, ...(rule === undefined ? {} : { refusal: { rule } }) })
  // What is asked for with a new address is not listed.
  const itemsOf = (of: Reckoned['papers']) => (matter === 'change' ? [] : of[matter])
  const ways = rule === undefined ? [] : refusalStanding(rule, place, law.book, today).ways
  const { fitting } = sortedLetters(law.letters.letters, ways)
  const begun = Object.values(law.letters.letters).filter(({ id }) => place.letters[id] !== undefined)
  const offered = [...new Set([...fitting, ...begun])]
  // What goes to others than the window is put in only by whoever says so.
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(isForWindow).map(({ id }) => id)),
  )
  const { status, start, stop } = useMaking()
  const ahead = useDaysAhead(book, today)
  const files = Object.values(place.papers).reduce((sum, { files: some }) => sum + some.length, 0)
  const missing = itemsOf(reckoned.papers)
    .filter((item) => item.needed === true && !item.requirement.fetched && !isHeld(item, place))
    .map(({ requirement }) => requirement.says)
  const chosen = () =>
    offered
      .filter(({ id }) => chosenIds.has(id))
      .map((letter) =>
        fillLetter(
          letter,
          letterInputs(
            letter,
            letterCaseOf(law, place, details, today),
            ownInputs(letter, place.letters[letter.id] ?? {}),
          ),
          law.citations,
          formatDay(today),
        ),
      )
  const packet = (letters: readonly FilledLetter[]) =>
    packetOf({
      law,
      place,
      matter: law.letters.words.matters[matter] ?? law.book.credential.name,
      items: itemsOf(papers),
      letters,
      applicant: details['person.name'],
      today,
    })
  const name = `${law.book.place.short}-${formatDay(today)}`
  return (
    <section class="no-print">
      <h2>{write.packet.title}</h2>
      <p>{write.packet.lead}</p>
      {offered.length === 0 ? null : (
        <fieldset class="packet-letters">
          <legend>{write.packet.letters}</legend>
          {offered.map(({ id, name: title }) => (
            <label key={id} class="letter-flag">
              <input
                type="checkbox"
                checked={chosenIds.has(id)}
                onChange={(event) => {
                  const next = new Set(chosenIds)
                  if (event.currentTarget.checked) next.add(id)
                  else next.delete(id)
                  setChosen(next)
                }}
              />
              <a href={hrefOf({ page: 'letters', code, item: id })}>{title}</a>
            </label>
          ))}
        </fieldset>
      )}
      <p>
        {offered.length === 0 ? `${write.packet.noLetters} ` : ''}
        <a class="foot-link" href={hrefOf({ page: 'letters', code })}>
          {write.packet.chooseLetters}
        </a>
      </p>
      <p>
        {files === 0 ? write.packet.noPapers : write.packet.papers(files)}{' '}
        <a class="foot-link" href={hrefOf({ page: 'papers', code })}>
          {write.packet.toPapers}
        </a>
      </p>
      {missing.length === 0 ? null : (
        <>
          <p>{write.packet.missing}</p>
          <ul class="packet-missing">
            {missing.map((says) => (
              <li key={says}>
                <Said>{says}</Said>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <button
          type="button"
          class="primary"
          onClick={() =>
            start(
              async (progress, signal) =>
                makeDocument({ makes: 'packet', packet: await packet(chosen()) }, progress, signal),
              ({ bytes }) => saveFile(`${name}.pdf`, 'application/pdf', bytes),
            )
          }
        >
          {write.packet.asPdf}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() =>
            start(
              async (progress, signal) => {
                const { letterDocx } = await import('../documents/documents-docx.ts')
                const filled = chosen()
                const letters = await Promise.all(
                  filled.map(async (letter) => ({ title: letter.title, docx: await letterDocx(letter) })),
                )
                const calendar =
                  ahead.state === 'ready' ? await calendarText(ahead.value, book, place, today) : undefined
                return makeDocument(
                  {
                    makes: 'archive',
                    packet: await packet(filled),
                    letters,
                    ...(calendar === undefined ? {} : { calendar: calendar.text }),
                  },
                  progress,
                  signal,
                )
              },
              ({ bytes }) => saveFile(`${name}.zip`, 'application/zip', bytes),
            )
          }
        >
          {write.packet.asZip}
        </button>
      </p>
      <FirstFetch />
      <MakingStatus status={status} onStop={stop} />
    </section>
  )
}

function isHeld({ options }: PaperItem, place: PlaceRecord): boolean {
  const held = heldDocuments(place)
  return options.some(({ documents }) => documents.every((id) => held[id] === true))
}

interface PacketInput {
  readonly law: LetterLaw
  readonly place: PlaceRecord
  /** What is handed in for, in Chinese as the items are. */
  readonly matter: string
  readonly items: readonly PaperItem[]
  readonly letters: readonly FilledLetter[]
  readonly applicant: string | undefined
  readonly today: Day
}

async function packetOf(input: PacketInput): Promise<Packet> {
  const { law, place, matter, items, letters, applicant, today } = input
  const held: Record<string, HeldPaper> = {}
  for (const [id, has] of Object.entries(heldDocuments(place))) {
    if (has) held[id] = await heldPaper(place.papers[id] ?? NO_PAPER)
  }
  return {
    matter,
    place: law.book.place.name,
    day: chineseDay(today),
    ...(applicant === undefined || applicant.trim() === '' ? {} : { applicant }),
    ...packetContents(items, law.book, held),
    letters,
  }
}

/** A paper with the content of its files, one after the other: browsers keep blobs outside the memory of the page. */
async function heldPaper({ files: kept, from, to }: PaperHeld): Promise<HeldPaper> {
  const files: HeldPaper['files'][number][] = []
  for (const { id, name } of kept) {
    const bytes = await readFile(id)
    if (bytes !== undefined) files.push({ name, content: new Blob([bytes]) })
  }
  return { files, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
