import type { LawBook } from '@juyi/law'
import { RuleList } from '../page/rule-list.tsx'
import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly book: LawBook
}

/** What people ask about first comes first. */
const TOPICS = ['school', 'hukou', 'health', 'work', 'housing', 'car', 'aid', 'other'] as const

/** What the permit opens in a place, by what it is good for: what is confirmed in sight, the rest folded away. */
export function Benefits({ book }: Props) {
  const topics = TOPICS.map((topic) => ({
    topic,
    benefits: book.benefits.filter((one) => one.topic === topic),
  })).filter(({ benefits }) => benefits.length > 0)
  return (
    <section>
      <h2>{say.place.benefits}</h2>
      {topics.length === 0 ? (
        <p class="card">{say.place.benefitsNone}</p>
      ) : (
        <p class="soft">{say.place.benefitsNote}</p>
      )}
      <ul class="benefits">
        {topics.map(({ topic, benefits }) => (
          <Topic key={topic} topic={topic} benefits={benefits} book={book} />
        ))}
      </ul>
    </section>
  )
}

interface TopicProps extends Props {
  readonly topic: (typeof TOPICS)[number]
  readonly benefits: LawBook['benefits']
}

function Topic({ topic, benefits, book }: TopicProps) {
  const sure = benefits.filter(({ confidence }) => confidence === 'high')
  const unsure = benefits.filter(({ confidence }) => confidence !== 'high')
  return (
    <li class="card benefit">
      <details>
        <summary>
          <span>
            <strong>{say.place.topic[topic]}</strong>
            <span class="soft benefit-first">
              {sure[0] === undefined ? say.place.benefitsMore(unsure.length) : <Said>{sure[0].says}</Said>}
            </span>
          </span>
        </summary>
        <RuleList rules={[...sure, ...unsure]} book={book} />
      </details>
    </li>
  )
}
