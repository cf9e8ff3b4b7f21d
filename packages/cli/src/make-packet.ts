import { stat } from 'node:fs/promises'
import { type FilledLetter, letterPdf } from '@juyi/papers'
import { letterDocx } from '@juyi/papers/docx'
import { type Packet, type PacketFinding, packetPdf } from '@juyi/papers/packet'
import { packetZip } from '@juyi/papers/packet-zip'
import { Failure } from './failure.ts'
import { openPress, type Press } from './press.ts'
import { PACKET } from './words.ts'
import { unpackMade, writeMade } from './write-made.ts'

/**
 * Makes a packet where `--out` says: one PDF, or its parts in a zip or a folder, among them the days ahead.
 *
 * @param calendar makes the calendar file of the parts; undefined where no day lies ahead
 * @returns what is to be looked at
 */
export async function makePacket(
  out: string,
  packet: Packet,
  calendar: () => string | undefined,
): Promise<readonly PacketFinding[]> {
  const kind = await kindOf(out)
  const press = await openPress()
  const { bytes, findings, pictures } = await packetPdf(packet, press, (done, all) => {
    if (process.stderr.isTTY === true)
      process.stderr.write(`\r${PACKET.placing(done, all)}${done === all ? '\n' : ''}`)
  })
  if (kind === 'pdf') await writeMade(out, bytes)
  else {
    const days = calendar()
    const zip = await packetZip({
      packet: bytes,
      letters: await Promise.all(packet.letters.map((letter) => letterFiles(letter, press))),
      evidence: packet.evidence,
      pictures,
      ...(days === undefined ? {} : { calendar: days }),
    })
    if (kind === 'zip') await writeMade(out, zip)
    else await unpackMade(out, zip)
  }
  return findings
}

async function letterFiles(letter: FilledLetter, { typesetter, coverage }: Press) {
  const { bytes } = letterPdf(letter, typesetter, coverage)
  return { title: letter.title, docx: await letterDocx(letter), pdf: bytes }
}

async function kindOf(out: string): Promise<'pdf' | 'zip' | 'folder'> {
  if (/\.pdf$/i.test(out)) return 'pdf'
  if (/\.zip$/i.test(out)) return 'zip'
  const there = await stat(out).catch(() => undefined)
  if (there !== undefined && !there.isDirectory()) {
    throw new Failure({
      zh: `--out：「${out}」是一个文件；写 名字.pdf、名字.zip 或者一个文件夹`,
      en: `--out: “${out}” is a file; write NAME.pdf, NAME.zip or a folder`,
    })
  }
  return 'folder'
}
