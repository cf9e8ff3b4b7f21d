/**
 * `npm run bench:packet`: how long a packet of forty photographed pages takes on one core, and how much memory; and
 * how the letters compare with LibreOffice's conversion of the same letters, where it is installed. Prints lines for
 * people; the last line is the same as JSON.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lettersBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { fillLetter, letterPdf } from '@juyi/papers'
import { letterDocx } from '@juyi/papers/docx'
import { packetPdf } from '@juyi/papers/packet'
import sharp from 'sharp'
import { openPress } from '../packages/cli/src/press.ts'

const PAGES = 40
/** Twelve million pixels, as phones take them. */
const PHOTO = { width: 4000, height: 3000 }

const self = fileURLToPath(import.meta.url)
const law = fileURLToPath(new URL('../law', import.meta.url))

if (process.argv[2] === 'make') await make(process.argv[3] ?? '')
else await measure()

/** Makes the packet in this process, and says how long it took and the most memory that the process ever held. */
async function make(folder: string): Promise<void> {
  sharp.concurrency(1)
  const start = performance.now()
  const press = await openPress()
  const { bytes, findings } = await packetPdf(
    {
      matter: '申领居住证',
      place: '杭州市',
      day: '2026年11月25日',
      checklist: [],
      letters: letters(),
      evidence: await Promise.all(
        Array.from({ length: PAGES }, async (_, i) => ({
          name: `材料${i + 1}`,
          identity: i === 0,
          files: [{ name: `${i}.jpg`, content: await openAsBlob(join(folder, `${i}.jpg`)) }],
        })),
      ),
    },
    press,
  )
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage()
  // Kilobytes, as the operating system counts them.
  const megabytes = process.resourceUsage().maxRSS / 1000
  console.log(
    JSON.stringify({
      seconds,
      busy: (user + system) / 1e6,
      megabytes,
      bytes: bytes.length,
      findings: findings.length,
    }),
  )
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-bench-packet-'))
  try {
    await photos(folder)
    const onOneCore = spawnSync('taskset', ['-c', '0', 'true']).status === 0
    const command = [process.execPath, self, 'make', folder]
    const [program = '', ...args] = onOneCore ? ['taskset', '-c', '0', ...command] : command
    // As bin/juyi.mjs starts it.
    const child = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    })
    if (child.status !== 0) throw new Error(child.stderr)
    const packet: { seconds: number; busy: number; megabytes: number; bytes: number } = JSON.parse(
      child.stdout,
    )
    const office = await beside(folder)
    console.log(
      `packet of ${PAGES} photos of 12 megapixels${onOneCore ? ', one core' : ''}: ${packet.seconds.toFixed(1)} s (wanted < 10; ${packet.busy.toFixed(1)} s of them at work, starting included), ${packet.megabytes.toFixed(0)} MB at most (wanted < 500), ${(packet.bytes / 1e6).toFixed(1)} MB of PDF`,
    )
    console.log(
      `${office.letters} letters as PDF: ${office.ours.toFixed(2)} s, opening the typesetter included` +
        (office.theirs === undefined
          ? '; LibreOffice is not installed here, so nothing stands beside it'
          : `; LibreOffice from the same .docx: ${office.theirs.toFixed(2)} s, ${(office.theirs / office.ours).toFixed(1)} times as long`),
    )
    console.log(JSON.stringify({ packet, letters: office }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Photos with as much in them as paper has: JPEG files of three to five million bytes. */
async function photos(folder: string): Promise<void> {
  for (let i = 0; i < PAGES; i += 1) {
    const noise = { type: 'gaussian', mean: 150 + i, sigma: 18 } as const
    const photo = await sharp({ create: { ...PHOTO, channels: 3, background: '#fff', noise } })
      .jpeg({ quality: 85 })
      .toBuffer()
    writeFileSync(join(folder, `${i}.jpg`), photo)
  }
}

function letters() {
  const book = lettersBook(loadLaw(law, { only: '000000' }), 'zh')
  return Object.values(book.letters).map((letter) => fillLetter(letter, {}, book.citations, '2026-11-25'))
}

/** The same letters by LibreOffice, all in one run of it, as somebody would who cares for speed. */
async function beside(folder: string) {
  const filled = letters()
  const start = performance.now()
  const { typesetter, coverage } = await openPress()
  for (const letter of filled) letterPdf(letter, typesetter, coverage)
  const ours = (performance.now() - start) / 1000
  const docx = join(folder, 'docx')
  mkdirSync(docx)
  const files: string[] = []
  for (const letter of filled) {
    const file = join(docx, `${letter.id}.docx`)
    writeFileSync(file, await letterDocx(letter))
    files.push(file)
  }
  const begun = performance.now()
  const office = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', docx, ...files])
  const theirs = office.status === 0 ? (performance.now() - begun) / 1000 : undefined
  return { letters: filled.length, ours, theirs }
}
