import { divisionName } from '@juyi/identity'
import { appliedTo, buildBook, nearest } from '@juyi/law'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { LANGUAGE } from '../language.ts'
import { law, placeNamed } from '../law-books.ts'
import { dayOption } from '../options.ts'
import type { Page } from '../output/page.ts'
import { show } from '../output/show.ts'
import { type BookComparison, compareBooks } from './comparison.ts'
import { comparisonJson } from './comparison-json.ts'
import {
  basisInWords,
  type ComparedItem,
  comparedItems,
  comparedOn,
  leftOut,
  type Names,
} from './comparison-words.ts'
import { shortName } from './place-name.ts'
import { LAW_WORDS } from './words/index.ts'

const { compare: words, json, labelled, on, sentence } = LAW_WORDS

/** Compares the rules of two places, both applied to the first. */
export const compare = defineCommand({
  meta: { name: 'compare', description: words.about },
  args: {
    place: { type: 'positional', description: words.place, valueHint: '440300' },
    with: { type: 'positional', description: words.with, valueHint: '000000', required: false },
    on: { type: 'string', description: on, valueHint: 'YYYY-MM-DD' },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const day = dayOption(args.on)
    const sources = await law()
    const place = await placeOrPermit(args.place)
    const own = buildBook(place.code, sources, divisionName(place.code.slice(0, 6)), LANGUAGE)
    const otherCode = args.with === undefined ? parentOf(place.code) : (await placeOrPermit(args.with)).code
    const other = appliedTo(otherCode, place.code, sources, LANGUAGE)
    const comparison = compareBooks(own, other, otherCode, sources, day)
    const names: Names = { own: own.place.short, other: shortName(otherCode, sources, LANGUAGE) }
    show(
      args.json,
      () => comparisonJson(comparison),
      (page) => writeComparison(page, comparison, names),
    )

    function parentOf(code: string): string {
      const file = sources.places.get(nearest(code, sources.places))
      const parent = file?.code === code ? file.parent : file?.code
      if (parent === undefined) throw new Failure(words.nothingAbove(args.place ?? ''))
      return parent
    }
  },
})

/** A place, or with a permit of its own kind: `330100-hkmt`, 杭州-hkmt. */
function placeOrPermit(text = ''): ReturnType<typeof placeNamed> {
  const permit = /^(.+)-([a-z]+)$/.exec(text.trim())
  return permit === null ? placeNamed(text) : placeNamed(permit[1], permit[2])
}

function writeComparison(page: Page, comparison: BookComparison, names: Names): void {
  const items = comparedItems(comparison, names)
  page.say(words.title(names.own, names.other, comparedOn(comparison)), { look: 'heading' })
  page.say(words.found(items.filter(({ relation }) => relation !== 'notCompared').length))
  for (const [topic, ones] of Map.groupBy(items, (item) => item.topic)) {
    page.heading(words.topics[topic])
    for (const item of ones) writeItem(page, item, names)
  }
  const rest = leftOut(comparison)
  if (rest.length === 0) return
  page.heading(words.relation.notCompared)
  for (const { topic, says } of rest)
    page.say(labelled(words.topics[topic], says), { indent: 2, mark: '·', look: 'open' })
}

/** A difference with who shows it and what it rests on. */
export function writeItem(page: Page, item: ComparedItem, names: Names): void {
  const look = item.relation === 'adds' ? 'no' : item.relation === 'drops' ? 'yes' : 'open'
  page.say(labelled(words.relation[item.relation], item.says), { indent: 2, mark: '·', look })
  const under = { indent: 6 }
  if (item.example !== undefined && item.example !== '')
    page.say(labelled(words.example, item.example), under)
  if (item.outcome !== undefined && item.outcome !== '') page.say(sentence(item.outcome), under)
  if (item.basis !== undefined)
    page.say(labelled(words.basis, basisInWords(item.basis, names, LAW_WORDS, false)), {
      ...under,
      look: 'source',
    })
}
