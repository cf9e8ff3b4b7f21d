import type { LawBook, LettersBook, RefusalRule } from '@juyi/law'
import type { FilledLetter } from '@juyi/papers'
import type { PacketFinding } from '@juyi/papers/packet'
import type { Placed } from '../evidence-folder.ts'
import { PACKET, PHRASES } from '../words.ts'
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
export function writePacket(
  page: Page,
  report: PacketReport,
  { letters: templates }: LettersBook,
  { documents }: LawBook,
): void {
  const { out, rule, letters, evidence, placed, missing, findings } = report
  page.say(PACKET.done(out), { look: 'answer' })
  if (rule !== undefined) page.say(PACKET.heard(rule.heard[0] ?? rule.id, rule.id))
  if (letters.length > 0) {
    page.heading(PACKET.letters)
    for (const { id, title, blanks } of letters) {
      const { name = title, about = '' } = templates[id] ?? {}
      page.say(PACKET.letter(title, name, about), { mark: '·' })
      if (blanks.length > 0) page.say(PACKET.blanks(blanks), { indent: 2, look: 'open' })
    }
  }
  if (evidence.length > 0) {
    page.heading(PACKET.evidence)
    for (const { name, files } of evidence)
      page.say(PHRASES.labelled(name, PHRASES.list(files)), { mark: '·' })
  }
  const unknown = placed.flatMap(({ known, file }) => (known ? [] : [file]))
  if (unknown.length > 0) {
    page.gap()
    page.say(PACKET.unknown(unknown, documents.lease?.name ?? Object.values(documents)[0]?.name ?? ''), {
      look: 'open',
    })
  }
  if (missing.length > 0) {
    page.heading(PACKET.missing)
    for (const one of missing) page.say(one, { mark: '✗', look: 'no' })
  }
  if (findings.length > 0) {
    page.heading(PACKET.findings)
    for (const finding of findings) page.say(findingWords(finding), { mark: '!', look: 'open' })
  }
}

function findingWords(finding: PacketFinding): string {
  if (finding.problem === 'missingCharacters') return PACKET.missingCharacters(finding.characters)
  const { evidence, file, problem } = finding
  return PHRASES.labelled(evidence + PHRASES.aside(file), PACKET.leftOut[problem])
}
