import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { useMemo } from 'preact/hooks'
import { useDraft } from '../store/use-draft.ts'
import { spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { ConditionWords } from './condition-words.ts'
import { LazyFold } from './lazy-fold.tsx'
import { RuleItem } from './rule-item.tsx'
import { isFound } from './search-text.ts'
import { isUnconfirmed, rulesByTopic, type ShownRule } from './topics.ts'

/** So many statements are drawn at once while searching; a phone need not draw a whole book at every letter. */
const MOST_FOUND = 30

interface Props {
  readonly book: LawBook
  readonly today: Day
}

/** Every rule of the place by topic, with a search and a filter for what is not confirmed. */
export function RuleTopics({ book, today }: Props) {
  const { texts, type } = useDraft(`${book.place.code}/rules`, { query: '', unconfirmed: '' })
  const all = useMemo(() => rulesByTopic(book), [book, spoken])
  const rules = all.flatMap((topic) => topic.rules)
  const unsure = rules.filter(isUnconfirmed)
  const only = texts.unconfirmed === 'yes'
  const query = texts.query.trim()
  const chosen = (rule: ShownRule) => (!only || isUnconfirmed(rule)) && isFound(query, textsOf(rule, book))
  return (
    <section>
      <h2>{tell.rules.topics}</h2>
      <p>{tell.rules.count(rules.length - unsure.length, unsure.length)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones */}
      <form
        role="search"
        aria-label={tell.rules.search}
        class="no-print"
        onSubmit={(event) => event.preventDefault()}
      >
        <label for="rule-search">{tell.rules.search}</label>
        <input
          id="rule-search"
          type="search"
          autocomplete="off"
          placeholder={tell.rules.searchExample}
          value={texts.query}
          onInput={(event) => type({ ...texts, query: event.currentTarget.value })}
        />
        <label class="tick-row">
          <input
            type="checkbox"
            checked={only}
            onChange={(event) => type({ ...texts, unconfirmed: event.currentTarget.checked ? 'yes' : '' })}
          />
          {tell.rules.onlyUnconfirmed}
        </label>
      </form>
      {query === '' ? (
        all.map(({ topic, rules: own }) => {
          const left = own.filter(chosen)
          if (left.length === 0) return null
          return (
            <LazyFold
              key={topic}
              class="card topic"
              summary={
                <span class="topic-head">
                  <span>{tell.rules.topic[topic]}</span>
                  <span class="soft">{tell.rules.howMany(left.length)}</span>
                </span>
              }
              inside={() => <RuleItems rules={left} book={book} today={today} />}
            />
          )
        })
      ) : (
        <Found rules={rules.filter(chosen)} book={book} today={today} />
      )}
    </section>
  )
}

interface ItemsProps extends Props {
  readonly rules: readonly ShownRule[]
}

function RuleItems({ rules, book, today }: ItemsProps) {
  return (
    <ul class="statements">
      {rules.map((rule) => (
        <RuleItem key={`${rule.topic} ${rule.id}`} rule={rule} book={book} today={today} />
      ))}
    </ul>
  )
}

function Found({ rules, book, today }: ItemsProps) {
  const topics = [...new Set(rules.slice(0, MOST_FOUND).map(({ topic }) => topic))]
  return (
    <>
      <p role="status">{rules.length === 0 ? tell.rules.noneFound : tell.rules.found(rules.length)}</p>
      {topics.map((topic) => (
        <section key={topic} class="card topic">
          <h3>{tell.rules.topic[topic]}</h3>
          <RuleItems
            rules={rules.slice(0, MOST_FOUND).filter((rule) => rule.topic === topic)}
            book={book}
            today={today}
          />
        </section>
      ))}
      {rules.length > MOST_FOUND ? <p class="soft">{tell.rules.tooMany(rules.length - MOST_FOUND)}</p> : null}
    </>
  )
}

/** Everything in which a statement can be found: its own words and where they come from. */
function textsOf({ name, says, marks, more, condition, cites }: ShownRule, book: LawBook): readonly string[] {
  return [
    name ?? '',
    says ?? '',
    ...marks,
    ...more,
    ...condition.flatMap(wordsIn),
    ...cites.map((cite) => book.citations[cite]?.label ?? ''),
  ]
}

function wordsIn({ says, parts }: ConditionWords): readonly string[] {
  return [says, ...parts.flatMap(wordsIn)]
}
