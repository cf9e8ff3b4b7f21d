import { divisionName } from '@juyi/identity'
import { type KnownFacts, parseFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { formatDay, inArea } from '@juyi/rules'
import type { Case } from './case.ts'
import { Failure } from './failure.ts'
import { spoken } from './language.ts'
import { bookOf, placeNamed } from './law-books.ts'
import { dayOption, readFactsFile } from './options.ts'

/** The options that say it. */
export const situationOptions = {
  place: {
    type: 'string',
    description: spoken({
      zh: '在哪里办：代码或名称，例如 330100、杭州',
      en: 'where to apply: a code or a name, e.g. 330100, 杭州, Hangzhou',
    }),
    valueHint: spoken({ zh: '地方', en: 'PLACE' }),
  },
  permit: {
    type: 'string',
    description: spoken({
      zh: '哪一种证：不写是居住证；hkmt 是港澳台居民居住证',
      en: 'which permit: the residence permit, or hkmt for that of people from Hong Kong, Macao and Taiwan',
    }),
    valueHint: 'hkmt',
  },
  facts: {
    type: 'string',
    description: spoken({
      zh: '事实文件（JSON）；- 表示标准输入；不写就一个一个问',
      en: 'the file of facts (JSON); - for standard input; without it you are asked one by one',
    }),
    valueHint: spoken({ zh: '文件', en: 'FILE' }),
  },
  ask: {
    type: 'boolean',
    description: spoken({ zh: '事实文件里没有的，接着问', en: 'ask for what the file of facts leaves open' }),
  },
  on: {
    type: 'string',
    description: spoken({
      zh: '按哪一天算，默认今天',
      en: 'the day as of which to answer; today where it is left out',
    }),
    valueHint: 'YYYY-MM-DD',
  },
  json: { type: 'boolean', description: spoken({ zh: '输出 JSON', en: 'print JSON' }) },
} as const

export interface SituationArgs {
  readonly place?: string | undefined
  readonly permit?: string | undefined
  readonly facts?: string | undefined
  readonly ask?: boolean | undefined
  readonly on?: string | undefined
}

/**
 * Reads the situation from the options, asks for what they leave open where somebody sits at the keyboard, and
 * shows the answer. Stops without one when the person stops.
 */
export async function answerFor(
  command: string,
  args: SituationArgs,
  answer: (situation: Case) => void | Promise<void>,
): Promise<void> {
  const on = dayOption(args.on)
  const asking = args.facts === undefined || args.ask === true
  if (!asking) {
    const book = await bookOf(await placeNamed(args.place, args.permit))
    const facts = parseFacts(await readFactsFile(args.facts ?? '-'), book, on)
    refuseOldHukou(facts, book)
    return answer({ book, facts, on })
  }
  if (args.facts === '-') {
    throw new Failure({
      zh: '--ask：标准输入用来读事实了，就不能再问；把事实写进文件',
      en: '--ask: standard input is read for facts, so nothing can be asked; put the facts into a file',
    })
  }
  const atKeyboard = process.stdin.isTTY === true && process.stderr.isTTY === true
  const place = args.place === undefined && atKeyboard ? undefined : await placeNamed(args.place, args.permit)
  if (!atKeyboard) {
    throw new Failure({
      zh: '--facts：没有给事实，这里又不能提问；写 --facts 文件.json，或者 --facts - 从标准输入读，例如 echo \'{"registeredOn":"2026-05-01"}\' | npx juyi check --place 杭州 --facts -',
      en: '--facts: there are no facts, and nobody can be asked here; write --facts FILE.json, or --facts - for standard input, e.g. echo \'{"registeredOn":"2026-05-01"}\' | npx juyi check --place Hangzhou --facts - --lang en',
    })
  }
  const known = args.facts === undefined ? {} : await readFactsFile(args.facts)
  const { askSituation } = await import('./ask/ask-situation.ts')
  await askSituation(
    { command, place, known, on, day: args.on === undefined ? '' : ` --on ${formatDay(on)}` },
    answer,
  )
}

/**
 * A code that the map no longer has, of a county in the same prefecture, may since have become a district of the
 * city: whether that person is local cannot be told.
 */
function refuseOldHukou({ values }: KnownFacts, { place }: LawBook): void {
  const code = values.get('hukouPlace')
  if (typeof code !== 'string' || inArea(code, place.area) || divisionName(code) !== undefined) return
  if (!code.startsWith(place.code.slice(0, 4))) return
  throw new Failure({
    zh: `hukouPlace：${code} 已经不用了，可能撤县设区了；写现在的区、县代码`,
    en: `hukouPlace: ${code} is no longer in use; the county may have become a district. Write the code that it has now`,
  })
}
