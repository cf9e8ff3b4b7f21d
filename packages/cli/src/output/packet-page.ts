import type { LawBook, RefusalRule } from '@juyi/law'
import type { FilledLetter } from '@juyi/papers'
import type { PacketFinding } from '@juyi/papers/packet'
import type { Placed } from '../evidence-folder.ts'
import type { Page } from './page.ts'

/** What a packet that was made is made of, and what is to be done about it. */
export interface PacketReport {
  readonly out: string
  /** The refusal that it answers. */
  readonly rule: RefusalRule | undefined
  readonly letters: readonly FilledLetter[]
  readonly evidence: readonly { readonly name: string; readonly files: readonly string[] }[]
  readonly placed: readonly Placed[]
  /** What is asked for and not at hand. */
  readonly missing: readonly string[]
  readonly findings: readonly PacketFinding[]
}

export function packetJson({
  out,
  rule,
  letters,
  evidence,
  placed,
  missing,
  findings,
}: PacketReport): object {
  return {
    out,
    refusal: rule?.id ?? null,
    letters: letters.map(({ id, title, blanks }) => ({ id, title, blanks })),
    evidence,
    placed,
    missing,
    findings,
  }
}

/** Says what lies in the packet, and what is still to be done by hand. */
export function writePacket(page: Page, report: PacketReport, book: Pick<LawBook, 'documents'>): void {
  const { out, rule, letters, evidence, placed, missing, findings } = report
  page.say(`做好了：${out}`, { look: 'answer' })
  if (rule !== undefined) page.say(`窗口说的按这句算：“${rule.heard[0] ?? rule.id}”（--refusal ${rule.id}）`)
  if (letters.length > 0) {
    page.heading('文书')
    for (const { title, blanks } of letters) {
      page.say(title, { mark: '·' })
      if (blanks.length > 0) page.say(`空着、要拿笔写的：${blanks.join('、')}`, { indent: 2, look: 'open' })
    }
  }
  if (evidence.length > 0) {
    page.heading('材料')
    for (const { name, files } of evidence) page.say(`${name}：${files.join('、')}`, { mark: '·' })
  }
  const unknown = placed.filter(({ known }) => !known)
  if (unknown.length > 0) {
    page.gap()
    page.say(
      `这些文件看不出是哪样材料，按文件名放在最后：${unknown.map(({ file }) => file).join('、')}。文件名用材料的名字开头就能对上，例如 ${exampleName(book)}-1.jpg；或者在清单里写明（--evidence 清单.json）`,
      { look: 'open' },
    )
  }
  if (missing.length > 0) {
    page.heading('还缺')
    for (const one of missing) page.say(one, { mark: '✗', look: 'no' })
  }
  if (findings.length > 0) {
    page.heading('要看一看')
    for (const finding of findings) page.say(findingWords(finding), { mark: '!', look: 'open' })
  }
}

function exampleName({ documents }: Pick<LawBook, 'documents'>): string {
  return documents.lease?.name ?? Object.values(documents)[0]?.name ?? '材料'
}

function findingWords(finding: PacketFinding): string {
  if (finding.problem === 'missingCharacters')
    return `字体里没有“${finding.characters.join('')}”，印出来是方框，拿笔写上`
  return `${finding.evidence}（${finding.file}）：${LEFT_OUT[finding.problem]}`
}

const LEFT_OUT = {
  empty: '文件是空的，没有放进去；重新拍一张',
  locked: '文件加了密，没有放进去；去掉密码再放，或者另附打印件',
  damaged: '文件打不开，没有放进去；重新存一份，或者另附打印件',
  heic: '是 HEIC 格式的照片，这里读不了，没有放进去；在手机上存成 JPEG 再放，或者截个图',
  unreadable: '不是能看的图片，没有放进去；存成 JPEG 或者 PDF 再放',
  tooManyPages: '页数太多，没有放进去；只留要用的几页',
} as const satisfies Readonly<Record<Exclude<PacketFinding['problem'], 'missingCharacters'>, string>>
