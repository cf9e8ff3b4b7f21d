import { divisionName } from '@juyi/identity'
import { appliedTo, buildBook, nearest } from '@juyi/law'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { law, placeNamed } from '../law-books.ts'
import { dayOption } from '../options.ts'
import type { Page } from '../output/page.ts'
import { show } from '../output/show.ts'
import { type BookComparison, COMPARED_TOPICS, compareBooks } from './comparison.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedItems, comparedOn, leftOut, type Names, RELATION } from './comparison-words.ts'

/** Compares the rules of two places, both applied to the first. */
export const compare = defineCommand({
  meta: { name: 'compare', description: '比较两个地方的规则：哪里更严、更宽、写明了，各带一个例子' },
  args: {
    place: {
      type: 'positional',
      description: '地方：代码或名称；港澳台居民居住证写成 330100-hkmt',
      valueHint: '440300',
    },
    with: {
      type: 'positional',
      description: '和哪里比；不写就和上一级比',
      valueHint: '000000',
      required: false,
    },
    on: { type: 'string', description: '按哪一天比，默认今天', valueHint: 'YYYY-MM-DD' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const day = dayOption(args.on)
    const sources = await law()
    const place = await placeOrPermit(args.place)
    const own = buildBook(place.code, sources, divisionName(place.code.slice(0, 6)))
    const otherCode = args.with === undefined ? parentOf(place.code) : (await placeOrPermit(args.with)).code
    const comparison = compareBooks(own, appliedTo(otherCode, place.code, sources), otherCode, sources, day)
    const names: Names = { own: own.place.short, other: shortName(otherCode) }
    show(
      args.json,
      () => comparisonJson(comparison),
      (page) => writeComparison(page, comparison, names),
    )

    function parentOf(code: string): string {
      const file = sources.places.get(nearest(code, sources.places))
      const parent = file?.code === code ? file.parent : file?.code
      if (parent === undefined)
        throw new Failure(
          `「${args.place}」没有上一级；再写一个地方，例如 juyi law compare 440300 ${args.place}`,
        )
      return parent
    }

    function shortName(code: string): string {
      const file = sources.places.get(nearest(code, sources.places))
      return file?.code === code ? file.short : (divisionName(code.slice(0, 6)) ?? code)
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
  page.say(`${names.own}和${names.other}比　按${comparedOn(comparison).words}的规则`, { look: 'heading' })
  const found = items.filter(({ relation }) => relation !== 'notCompared')
  page.say(
    found.length === 0
      ? '没有找到差别。'
      : `找到 ${found.length} 处差别。例子里的人，每一个都用程序按两边的规则各算过一遍。`,
  )
  let topic: string | undefined
  for (const item of items) {
    if (item.topic !== topic) page.heading(COMPARED_TOPICS[item.topic])
    topic = item.topic
    const look = item.relation === 'adds' ? 'no' : item.relation === 'drops' ? 'yes' : 'open'
    page.say(`${RELATION[item.relation]}：${item.says}`, { indent: 2, mark: '·', look })
    if (item.example !== undefined && item.example !== '') page.say(`例：${item.example}`, { indent: 6 })
    if (item.outcome !== undefined) page.say(`${item.outcome}。`, { indent: 6 })
    if (item.basis !== undefined) page.say(`依据：${item.basis}`, { indent: 6, look: 'source' })
  }
  const rest = leftOut(comparison)
  page.gap()
  if (rest.words + rest.papers > 0)
    page.say(`没有比的：${rest.words} 条只有文字、没有数字的，${rest.papers} 项收的材料有交叉的。`)
}
