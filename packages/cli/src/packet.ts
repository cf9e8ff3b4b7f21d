import { caseOf, checklist, matterOf, type PaperItem } from '@juyi/journey'
import { chineseDay, lettersBook } from '@juyi/law'
import { packetContents } from '@juyi/papers'
import type { Packet, PacketFinding } from '@juyi/papers/packet'
import { defineCommand } from 'citty'
import { calendarText } from './calendar-text.ts'
import type { Case } from './case.ts'
import { logOption, readLog } from './case-log.ts'
import { waysOn } from './days-ahead.ts'
import { readEvidence } from './evidence-folder.ts'
import { Failure } from './failure.ts'
import { LANGUAGE, spoken } from './language.ts'
import { bookOf, law } from './law-books.ts'
import { chosenLetters, letterFiller } from './letters-of-case.ts'
import { makePacket } from './make-packet.ts'
import { cutoffOption, cutoffOptions, dayOption } from './options.ts'
import { type PacketReport, packetJson, writePacket } from './output/packet-page.ts'
import { show } from './output/show.ts'
import { readDetails } from './personal-details.ts'
import { heardOption, heardOptions, refusalOfCase, refusalsOf } from './refusal-meant.ts'
import { answerFor, situationOptions } from './situation.ts'
import { PHRASES } from './words.ts'

/** Everything to hand in, in one file. */
export const packet = defineCommand({
  meta: {
    name: 'packet',
    description: spoken({
      zh: '把清单、文书和材料装成一份：PDF、zip 或者一个文件夹',
      en: 'put checklist, letters and papers together: one PDF, a zip or a folder (in Chinese, for the desk)',
    }),
  },
  args: {
    ...situationOptions,
    details: {
      type: 'string',
      description: spoken({
        zh: '写信要用的（JSON）：name、idNumber、phone、residence……；没有的印成横线',
        en: 'what letters need (JSON): name, idNumber, phone, residence …; what is not there becomes a line to write on',
      }),
      valueHint: spoken({ zh: '文件', en: 'FILE' }),
    },
    log: logOption,
    ...heardOptions,
    letters: {
      type: 'string',
      description: spoken({
        zh: '放哪几封信，用逗号分开；不写就放这时候交给窗口的几封',
        en: 'which letters to put in, with commas between; without it, those that go to the window now',
      }),
      valueHint: spoken({ zh: '编号,编号', en: 'ID,ID' }),
    },
    evidence: {
      type: 'string',
      description: spoken({
        zh: '放材料照片的文件夹；文件名用材料的名字开头，例如 租房合同-1.jpg；或者一份清单（JSON）',
        en: 'the folder with photos of the papers; file names begin with the name of the paper, e.g. lease-1.jpg or 租房合同-1.jpg; or a list (JSON)',
      }),
      valueHint: spoken({ zh: '文件夹', en: 'FOLDER' }),
    },
    ...cutoffOptions,
    out: {
      type: 'string',
      description: spoken({
        zh: '存到哪里：名字.pdf、名字.zip 或者一个文件夹',
        en: 'where to put it: NAME.pdf, NAME.zip or a folder',
      }),
      valueHint: spoken({ zh: '去处', en: 'WHERE' }),
    },
  },
  run: async ({ args }) => {
    const { out } = args
    if (out === undefined)
      throw new Failure({
        zh: '--out：没有写存到哪里；例如 --out 材料.pdf、--out 材料.zip',
        en: '--out: it does not say where to put it; e.g. --out papers.pdf or --out papers.zip',
      })
    const on = dayOption(args.on)
    const cutoff = cutoffOption(args.cutoff, on)
    const log = await readLog(args.log, on)
    const heard = heardOption(args)
    const sources = await law()
    const letters = lettersBook(sources, LANGUAGE)
    const told = await readDetails(args.details, letters.letters)
    const refusals = refusalsOf(sources)
    const refusal = refusalOfCase(log, heard, refusals)
    const said = heard !== undefined && 'said' in heard ? heard.said : caseOf(log).refusal?.words
    const ways = { log, rule: refusal?.chinese, cutoff }
    const matter = matterOf({ log, ...(refusal === undefined ? {} : { refusal: { rule: refusal.chinese } }) })
    // What is asked for with a new address is not listed.
    const itemsOf = ({ book, facts }: Case) => (matter === 'change' ? [] : checklist(book, facts, on, matter))
    await answerFor('packet', args, async (situation) => {
      const chinese = await inChinese(situation)
      const books = [chinese.book, situation.book]
      const { held, placed } = await readEvidence(args.evidence, books, askedFor(itemsOf(chinese)))
      const facts = withHeld(situation.facts, Object.keys(held))
      const papers = Object.fromEntries(heldDocuments(facts).map((id) => [id, held[id] ?? { files: [] }]))
      const contentsIn = (of: Case) => packetContents(itemsOf({ ...of, facts }), of.book, papers)
      const contents = contentsIn(chinese)
      const filled = chosenLetters(args.letters, letters, waysOn(chinese.book, ways, on).ways).map(
        letterFiller({ letters, refusals, told, said, ...ways }, { ...chinese, facts }),
      )
      const name = told.details['person.name']
      const ahead = { log, rule: refusal?.rule, cutoff }
      const findings = await makePacket(
        out,
        {
          matter: letters.words.matters[matter] ?? chinese.book.credential.name,
          place: chinese.book.place.name,
          day: chineseDay(on),
          ...(name === undefined ? {} : { applicant: name }),
          ...contents,
          letters: filled,
        },
        () => calendarText(situation, ahead, { citations: refusals.spoken.citations })?.text,
      )
      const shown = contentsIn(situation)
      const report: PacketReport = {
        out,
        rule: refusal?.rule,
        letters: filled,
        evidence: shown.evidence.map(({ name: title, files }) => ({
          name: title,
          files: files.map(({ name: file }) => file),
        })),
        placed,
        missing: missingIn(shown.checklist),
        findings: findings.map((finding) => named(finding, contents.evidence, shown.evidence)),
      }
      show(
        args.json,
        () => packetJson(report),
        (page) => writePacket(page, report, letters, situation.book),
      )
    })
  },
})

/** The same case by the Chinese book: what is made is read at a desk. */
async function inChinese({ book, ...rest }: Case): Promise<Case> {
  const { language, place } = book
  return { ...rest, book: language === 'zh' ? book : await bookOf(place, 'zh') }
}

function askedFor(items: readonly PaperItem[]): readonly string[] {
  const asked = items.flatMap(({ needed, options }) =>
    needed === true ? options.flatMap(({ documents }) => documents) : [],
  )
  return [...new Set(asked)]
}

/** What lies in the folder is at hand. */
function withHeld(facts: Case['facts'], documents: readonly string[]): Case['facts'] {
  const all = [...heldDocuments(facts), ...documents]
  const held = Object.fromEntries(all.map((id) => [id, true]))
  return { ...facts, values: new Map(facts.values).set('documents', held) }
}

function heldDocuments({ values }: Case['facts']): readonly string[] {
  const given = values.get('documents')
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return []
  return Object.entries(given).flatMap(([id, has]) => (has === true ? [id] : []))
}

function missingIn(rows: Packet['checklist']): readonly string[] {
  return rows.flatMap(({ requirement, papers, fetched }) => {
    if (fetched) return []
    const missing = papers.flatMap(({ name, at }) => (at === 'missing' ? [name] : []))
    if (missing.length > 0) return [PHRASES.list(missing) + PHRASES.aside(requirement)]
    return papers.length === 0 ? [requirement] : []
  })
}

/** A finding with the paper named as it is named to the person; the packet has it in Chinese. */
function named(
  finding: PacketFinding,
  printed: Packet['evidence'],
  shown: Packet['evidence'],
): PacketFinding {
  if (finding.problem === 'missingCharacters') return finding
  const at = printed.findIndex(({ name }) => name === finding.evidence)
  return { ...finding, evidence: shown[at]?.name ?? finding.evidence }
}
