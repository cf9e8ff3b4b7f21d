import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { useRef } from 'preact/hooks'
import { loadBook } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Badge } from '../page/badge.tsx'
import { CopyButton } from '../page/copy-button.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say, spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { landlordMessage } from '../words/zh/papers.ts'
import { KIT_HEADS, type KitHead, type KitStatement, landlordKit, messageFrom } from './landlord-kit.ts'
import { printOnly } from './print-only.ts'

interface Props {
  /** The kind of dwelling, as it was answered. */
  readonly dwelling: unknown
  readonly book: LawBook
  readonly today: Day
}

/** What to show the landlord or host: what he must do, what it costs, what he risks, the way without him, and a message. */
export function LandlordSection({ dwelling, book, today }: Props) {
  const section = useRef<HTMLElement>(null)
  const kit = landlordKit(book, dwelling, today)
  if (kit === undefined) return null
  const who = kit.hosted ? 'hosted' : 'rented'
  return (
    <section class="landlord" ref={section}>
      <h2>{tell.landlordKit.title[who]}</h2>
      <p>{tell.landlordKit.lead[who]}</p>
      <div class="card">
        {KIT_HEADS.map((head) => (
          <Head key={head} head={head} statements={kit.heads[head]} book={book} />
        ))}
      </div>
      <Message dwelling={dwelling} book={book} today={today} />
      <p class="actions">
        <button
          type="button"
          class="secondary"
          onClick={() => {
            if (section.current === null) return
            // What is folded away would be missing on paper.
            for (const fold of section.current.querySelectorAll('details')) fold.open = true
            printOnly(section.current)
          }}
        >
          {tell.landlordKit.print}
        </button>
      </p>
    </section>
  )
}

interface HeadProps {
  readonly head: KitHead
  readonly statements: readonly KitStatement[]
  readonly book: LawBook
}

/** So many statements under a heading are read at a glance; the others are folded. */
const MOST_SHOWN = 2

function Head({ head, statements, book }: HeadProps) {
  const others = statements.slice(MOST_SHOWN)
  return (
    <>
      <h3 class="kit-head">{tell.landlordKit.heads[head]}</h3>
      {statements.length === 0 ? (
        <p class="soft">{tell.landlordKit.nothing[head]}</p>
      ) : (
        <Statements statements={statements.slice(0, MOST_SHOWN)} book={book} />
      )}
      {others.length === 0 ? null : (
        <details class="kit-others">
          <summary>{tell.landlordKit.others(others.length)}</summary>
          <Statements statements={others} book={book} />
        </details>
      )}
    </>
  )
}

function Statements({ statements, book }: Omit<HeadProps, 'head'>) {
  return (
    <ul class="statements">
      {statements.map(({ id, says, cites, confidence }) => (
        <li key={id}>
          <p>
            <Said>{says}</Said> <Badge confidence={confidence} />
          </p>
          <details class="source-of">
            <summary>{say.sources.source}</summary>
            <Sources cites={cites} book={book} />
          </details>
        </li>
      ))}
    </ul>
  )
}

/** A polite message to send. It is Chinese whatever the language of the page, because the landlord reads it. */
function Message({ dwelling, book, today }: Props) {
  const chinese = useLoaded(`message ${book.place.code}`, () =>
    spoken === 'zh' ? Promise.resolve(book) : loadBook(book.place.code, 'zh'),
  )
  const text = useRef<HTMLParagraphElement>(null)
  const written = (language: LawBook, write: typeof landlordMessage) => {
    const kit = landlordKit(language, dwelling, today)
    return kit === undefined ? '' : write(messageFrom(kit, language))
  }
  if (chinese.state !== 'ready') return null
  const message = written(chinese.value, landlordMessage)
  return (
    <div class="kit-message">
      <h3 class="kit-head">{tell.landlordKit.message}</h3>
      <p class="soft">{tell.landlordKit.messageLead}</p>
      <p class="soft">{tell.landlordKit.messageConfirmedOnly}</p>
      {spoken === 'zh' ? null : <p class="soft">{tell.landlordKit.messageChinese}</p>}
      <p ref={text} class="message card" lang="zh-CN">
        {message}
      </p>
      {spoken === 'zh' ? null : (
        <details class="source-of">
          <summary>{tell.landlordKit.messageMeaning}</summary>
          <p class="message">{written(book, tell.landlordMessage)}</p>
        </details>
      )}
      <CopyButton
        primary
        words={tell.landlordKit.copy}
        text={() => message}
        shownIn={text}
        copied={tell.landlordKit.copied}
        selected={tell.landlordKit.notCopied}
      />
    </div>
  )
}
