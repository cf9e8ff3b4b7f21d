import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checklist, letterInputs, remedies, remedyDatesOf } from '@juyi/journey'
import {
  chineseDay,
  type LetterTemplate,
  lettersBook,
  nearestName,
  type RefusalRule,
  refusalsBook,
} from '@juyi/law'
import {
  type FilledLetter,
  fillLetter,
  isForWindow,
  letterPdf,
  packetContents,
  sortedLetters,
} from '@juyi/papers'
import { letterDocx } from '@juyi/papers/docx'
import { packetPdf } from '@juyi/papers/packet'
import { packetZip } from '@juyi/papers/packet-zip'
import { formatDay, WorkCalendar } from '@juyi/rules'
import { defineCommand } from 'citty'
import { unzipSync } from 'fflate'
import type { Case } from './case.ts'
import { logOption, readLog } from './case-log.ts'
import { type ReadEvidence, readEvidence } from './evidence-folder.ts'
import { Failure } from './failure.ts'
import { law } from './law-books.ts'
import { dayNamed, dayOption } from './options.ts'
import { type PacketReport, packetJson, writePacket } from './output/packet-page.ts'
import { show } from './output/show.ts'
import { readDetails, type Told } from './personal-details.ts'
import { openPress } from './press.ts'
import { heardOption, heardOptions, refusalMeant } from './refusal-meant.ts'
import { answerFor, situationOptions } from './situation.ts'

/** Everything to hand in, in one file. */
export const packet = defineCommand({
  meta: { name: 'packet', description: '把清单、文书和材料装成一份：PDF、zip 或者一个文件夹' },
  args: {
    ...situationOptions,
    details: {
      type: 'string',
      description: '写信要用的（JSON）：name、idNumber、phone、residence……；没有的印成横线',
      valueHint: '文件',
    },
    log: logOption,
    ...heardOptions,
    letters: {
      type: 'string',
      description: '放哪几封信，用逗号分开；不写就放这时候交给窗口的几封',
      valueHint: '编号,编号',
    },
    evidence: {
      type: 'string',
      description: '放材料照片的文件夹；文件名用材料的名字开头，例如 租房合同-1.jpg；或者一份清单（JSON）',
      valueHint: '文件夹',
    },
    cutoff: { type: 'string', description: '最晚哪天要办成', valueHint: 'YYYY-MM-DD' },
    out: { type: 'string', description: '存到哪里：名字.pdf、名字.zip 或者一个文件夹', valueHint: '去处' },
  },
  run: async ({ args }) => {
    const { out } = args
    if (out === undefined) throw new Failure('--out：没有写存到哪里；例如 --out 材料.pdf、--out 材料.zip')
    const cutoff = dayNamed('cutoff', args.cutoff)
    const log = await readLog(args.log, dayOption(args.on))
    const heard = heardOption(args)
    const sources = await law()
    const book = lettersBook(sources, 'zh')
    const told = await readDetails(args.details, book.letters)
    const refusals = refusalsBook(sources, 'zh')
    const rule = heard === undefined ? undefined : refusalMeant(heard, refusals.refusals).rule
    const said = heard !== undefined && 'said' in heard ? heard.said : undefined
    await answerFor('packet', args, async (situation) => {
      const { book: place, facts, on } = situation
      const asked = checklist(place, facts, on).flatMap(({ needed, options }) =>
        needed === true ? options.flatMap(({ documents }) => documents) : [],
      )
      const { held, placed } = await readEvidence(args.evidence, place, [...new Set(asked)])
      const dates = remedyDatesOf(place, log, rule ?? { routes: [] }, on)
      const known = withHeld(facts, Object.keys(held))
      const ways =
        rule === undefined
          ? []
          : remedies({
              rule,
              dates,
              today: on,
              calendar: new WorkCalendar(place.calendar),
              ...(cutoff === undefined ? {} : { cutoff }),
            })
      const templates = chosenLetters(args.letters, book.letters, sortedLetters(book.letters, ways).fitting)
      const filled = templates.map((letter) =>
        fillLetter(
          letter,
          letterInputs(
            letter,
            {
              book: place,
              words: book.words,
              facts: known,
              details: told.details,
              log,
              dates,
              today: on,
              ...(rule === undefined ? {} : { refusal: refusalOf(rule, said) }),
              ...(cutoff === undefined ? {} : { cutoff }),
            },
            told.letters[letter.id] ?? {},
          ),
          { ...place.citations, ...refusals.citations, ...book.citations },
          formatDay(on),
        ),
      )
      const report = await made(situation, told, filled, held, out, known)
      show(
        args.json,
        () => packetJson({ ...report, placed, rule }),
        (page) => writePacket(page, { ...report, placed, rule }, place),
      )
    })
  },
})

function refusalOf(rule: RefusalRule, said: string | undefined) {
  return { rule, ...(said === undefined ? {} : { said }) }
}

/** What lies in the folder is at hand. */
function withHeld(facts: Case['facts'], documents: readonly string[]): Case['facts'] {
  const all = [...heldDocuments(facts), ...documents]
  const held = Object.fromEntries(all.map((id) => [id, true]))
  return { ...facts, values: new Map(facts.values).set('documents', held) }
}

function chosenLetters(
  text: string | undefined,
  all: Readonly<Record<string, LetterTemplate>>,
  fitting: readonly LetterTemplate[],
): readonly LetterTemplate[] {
  if (text === undefined) return fitting.filter(isForWindow)
  return text
    .split(/[,，、]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const letter = Object.hasOwn(all, id) ? all[id] : undefined
      if (letter !== undefined) return letter
      const near = nearestName(id, Object.keys(all))
      throw new Failure(
        `--letters：没有「${id}」这封信${near === undefined ? '' : `；你要写的是 ${near} 吗？`}可以写：${Object.values(
          all,
        )
          .map((one) => `${one.id}（${one.title}）`)
          .join('、')}`,
      )
    })
}

type Kind = 'pdf' | 'zip' | 'folder'

async function made(
  { book, on }: Case,
  { details }: Told,
  letters: readonly FilledLetter[],
  held: ReadEvidence['held'],
  out: string,
  facts: Case['facts'],
): Promise<Omit<PacketReport, 'placed' | 'rule'>> {
  const kind = await kindOf(out)
  const items = checklist(book, facts, on)
  const inHand = heldDocuments(facts)
  const papers = Object.fromEntries(inHand.map((id) => [id, held[id] ?? { files: [] }]))
  const contents = packetContents(items, book, papers)
  const press = await openPress()
  const { words } = lettersBook(await law(), 'zh')
  const name = details['person.name']
  const { bytes, findings, pictures } = await packetPdf(
    {
      matter: words.matters.application ?? book.credential.name,
      place: book.place.name,
      day: chineseDay(on),
      ...(name === undefined ? {} : { applicant: name }),
      ...contents,
      letters,
    },
    press,
    (done, all) => {
      if (process.stderr.isTTY === true)
        process.stderr.write(`\r放材料 ${done}/${all}${done === all ? '\n' : ''}`)
    },
  )
  if (kind === 'pdf') await saved(out, bytes)
  else {
    const files = await packetZip({
      packet: bytes,
      letters: await Promise.all(
        letters.map(async (letter) => ({
          title: letter.title,
          docx: await letterDocx(letter),
          pdf: letterPdf(letter, press.typesetter, press.coverage).bytes,
        })),
      ),
      evidence: contents.evidence,
      pictures,
    })
    if (kind === 'zip') await saved(out, files)
    else await unpacked(out, files)
  }
  return {
    out,
    letters,
    findings,
    evidence: contents.evidence.map(({ name: title, files }) => ({
      name: title,
      files: files.map(({ name: file }) => file),
    })),
    missing: contents.checklist.flatMap(({ requirement, papers: some, fetched }) => {
      if (fetched) return []
      const missing = some.flatMap(({ name: one, at }) => (at === 'missing' ? [one] : []))
      if (missing.length > 0) return [`${missing.join('、')}（${requirement}）`]
      return some.length === 0 ? [requirement] : []
    }),
  }
}

function heldDocuments({ values }: Case['facts']): readonly string[] {
  const given = values.get('documents')
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return []
  return Object.entries(given).flatMap(([id, has]) => (has === true ? [id] : []))
}

async function kindOf(out: string): Promise<Kind> {
  if (/\.pdf$/i.test(out)) return 'pdf'
  if (/\.zip$/i.test(out)) return 'zip'
  const there = await stat(out).catch(() => undefined)
  if (there !== undefined && !there.isDirectory()) {
    throw new Failure(`--out：「${out}」是一个文件；写 名字.pdf、名字.zip 或者一个文件夹`)
  }
  return 'folder'
}

async function unpacked(folder: string, zip: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    throw new Failure(`--out：建不了文件夹「${folder}」；换一个地方，或者看看有没有写的权限`)
  }
  for (const [name, bytes] of Object.entries(unzipSync(zip))) await saved(join(folder, name), bytes)
}

async function saved(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch {
    throw new Failure(`--out：写不进「${path}」；换一个文件夹，或者看看有没有写的权限`)
  }
}
