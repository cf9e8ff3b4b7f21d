import type { LawBook, RequirementRule } from '@juyi/law'
import { Said } from '../page/said.tsx'
import { SourcesOf } from '../page/sources-of.tsx'
import { tell } from '../words/tell.ts'
import type { Matter } from './matter.ts'

interface Props {
  readonly matter: Matter
  readonly book: LawBook
}

/** Every way to hand something in, with what it needs of its own. */
export function Channels({ matter, book }: Props) {
  const channels = book.channels.filter((channel) => channel.for.includes(matter))
  if (channels.length === 0) return <p class="card">{tell.apply.noChannels}</p>
  return (
    <ul class="card statements">
      {channels.map((channel) => (
        <li key={channel.id}>
          <h3>
            <Said>{channel.name}</Said>{' '}
            <span class="mark-word">{tell.apply.channelKind[channel.kind] ?? channel.kind}</span>
          </h3>
          <p>
            <Said>{channel.says}</Said>
          </p>
          {channel.photo === undefined || matter !== 'application' ? null : (
            <p class="soft">
              {tell.apply.photo} <Said>{channel.photo.says}</Said>
            </p>
          )}
          {ownRequirements(channel.id, matter, book).map(({ id, says }) => (
            <p key={id} class="soft">
              {tell.apply.needs} <Said>{says}</Said>
            </p>
          ))}
          {channel.url === undefined ? null : (
            <p>
              <a href={channel.url} target="_blank" rel="noreferrer noopener">
                {tell.apply.openSite(hostOf(channel.url))}
              </a>
            </p>
          )}
          <SourcesOf confidence={channel.confidence} cites={channel.cites} book={book} />
        </li>
      ))}
    </ul>
  )
}

/** What only this way asks for; what every way asks for stands on the page of papers. */
function ownRequirements(channel: string, matter: Matter, book: LawBook): readonly RequirementRule[] {
  return book.requirements.filter(
    (requirement) => requirement.for === matter && requirement.channels?.includes(channel),
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}
