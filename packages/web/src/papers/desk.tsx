import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { zh } from '../words/zh.ts'

/** Where to hand the papers in, how long it may take and what it costs. */
export function Desk({ book }: { readonly book: LawBook }) {
  const channels = book.channels.filter((channel) => channel.for.includes('application'))
  const clocks = book.clocks.filter(({ for: what }) => what !== 'endorsement')
  return (
    <>
      {channels.length === 0 ? null : (
        <section>
          <h2>{zh.papers.where}</h2>
          <ul class="card statements">
            {channels.map((channel) => (
              <li key={channel.id}>
                <p>
                  <strong>{channel.name}</strong> <Badge confidence={channel.confidence} />
                </p>
                <p>{channel.says}</p>
                {channel.photo === undefined ? null : <p class="soft">{channel.photo.says}</p>}
                {channel.url === undefined ? null : (
                  <p>
                    <a href={channel.url} target="_blank" rel="noreferrer noopener">
                      {channel.name}：{hostOf(channel.url)}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {clocks.length === 0 ? null : (
        <section>
          <h2>{zh.papers.clocks}</h2>
          <ul class="card statements">
            {clocks.map((clock) => (
              <li key={clock.id}>
                <p>
                  <strong>{clock.kind === 'legal' ? zh.papers.legal : zh.papers.promised}</strong>{' '}
                  <Badge confidence={clock.confidence} />
                </p>
                <p>{clock.says}</p>
                {clock.afterwards === undefined ? null : <p class="soft">{clock.afterwards}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {book.fees.length === 0 ? null : (
        <section>
          <h2>{zh.papers.fees}</h2>
          <ul class="card statements">
            {book.fees.map((fee) => (
              <li key={fee.id}>
                {fee.says} <Badge confidence={fee.confidence} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}
