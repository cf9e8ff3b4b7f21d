/**
 * `npm run proof:letters`: every letter of the law, empty, usual and heavy, as PDF and as .docx, the .docx converted
 * by LibreOffice; both read back, held against each other page by page, and drawn side by side to look at in
 * `e2e/artefacts/letters`. What is wrong with a letter fails. Where LibreOffice only ends a page elsewhere, that is
 * printed. The last line is the count.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lettersBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { letterPdf } from '@juyi/papers'
import { letterDocx } from '@juyi/papers/docx'
import { fontsNotEmbedded, readPdf } from '@juyi/papers/test/read-pdf'
import sharp from 'sharp'
import { openPress } from '../../packages/cli/src/press.ts'
import { inWords } from '../tally.ts'
import { faultsOf, pageDifferences } from './compare-letters.ts'
import { sampleLetter, VERSIONS } from './sample-letters.ts'

const pathTo = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Of the pictures, in pixels. */
const GAP = 12
const DOTS_PER_INCH = 60

const INSTALL =
  'LibreOffice with Chinese fonts, and Poppler, are needed: on Debian and Ubuntu, apt-get install libreoffice-writer fonts-noto-cjk poppler-utils'

for (const program of ['soffice', 'pdftoppm'])
  if (spawnSync('which', [program]).status !== 0) throw new Error(`${program} is not on the PATH. ${INSTALL}`)

const artefacts = pathTo('e2e/artefacts/letters')
const work = mkdtempSync(join(tmpdir(), 'juyi-proof-letters-'))
try {
  await prove()
} finally {
  rmSync(work, { recursive: true })
}

async function prove(): Promise<void> {
  rmSync(artefacts, { recursive: true, force: true })
  mkdirSync(artefacts, { recursive: true })
  const book = lettersBook(loadLaw(pathTo('law'), { only: '000000' }), 'zh')
  const { typesetter, coverage } = await openPress()
  const all = VERSIONS.flatMap((version) =>
    Object.values(book.letters).map((template) => ({
      name: `${template.id}-${version}`,
      letter: sampleLetter(template, version, book),
    })),
  )
  const begun = performance.now()
  for (const { name, letter } of all)
    writeFileSync(join(artefacts, `${name}.pdf`), letterPdf(letter, typesetter, coverage).bytes)
  const ours = performance.now() - begun
  for (const { name, letter } of all) writeFileSync(join(artefacts, `${name}.docx`), await letterDocx(letter))
  convert(all.map(({ name }) => join(artefacts, `${name}.docx`)))

  const tally = { passed: 0, failed: 0 }
  let differ = 0
  let pages = 0
  for (const { name, letter } of all) {
    const pdf = await readPdf(bytesOf(join(artefacts, `${name}.pdf`)))
    const docx = await readPdf(bytesOf(join(work, `${name}.pdf`)))
    const lacking = await fontsNotEmbedded(bytesOf(join(artefacts, `${name}.pdf`)))
    const faults = [
      ...(lacking === 0 ? [] : [`PDF: ${lacking} fonts are not in it`]),
      ...faultsOf(letter, pdf).map((fault) => `PDF: ${fault}`),
      ...faultsOf(letter, docx).map((fault) => `.docx: ${fault}`),
    ]
    const differences = pageDifferences(pdf, docx)
    pages += pdf.pages.length
    if (differences.length > 0) differ += 1
    tally[faults.length === 0 ? 'passed' : 'failed'] += 1
    if (faults.length + differences.length > 0) console.log(name)
    for (const fault of faults) console.log(`  ✗ ${fault}`)
    for (const difference of differences) console.log(`  – ${difference}`)
    await draw(name)
  }
  console.log(
    `${all.length} letters on ${pages} pages: ${all.length - differ} have the same words on each page in PDF and .docx, ${differ} end a page elsewhere; ${(ours / all.length).toFixed(1)} ms a PDF; pictures in e2e/artefacts/letters`,
  )
  console.log(inWords(tally))
  process.exitCode = tally.failed === 0 ? 0 : 1
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file))
}

/** All in one run, with a profile of its own, so that a LibreOffice that is open does not take the work over. */
function convert(files: readonly string[]): void {
  const profile = pathToFileURL(join(work, 'profile')).href
  const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', work]
  const run = spawnSync('soffice', [...args, ...files], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}. ${INSTALL}`)
}

/** The pages of the PDF above those of the .docx. */
async function draw(name: string): Promise<void> {
  const rows = [
    pictures(join(artefacts, `${name}.pdf`), `${name}-a`),
    pictures(join(work, `${name}.pdf`), `${name}-b`),
  ]
  const { width = 0, height = 0 } = await sharp(rows[0]?.[0]).metadata()
  const longest = Math.max(...rows.map((row) => row.length))
  await sharp({
    create: {
      width: longest * (width + GAP),
      height: rows.length * (height + GAP),
      channels: 3,
      background: '#888',
    },
  })
    .composite(
      rows.flatMap((row, y) =>
        row.map((input, x) => ({ input, left: x * (width + GAP), top: y * (height + GAP) })),
      ),
    )
    .png()
    .toFile(join(artefacts, `${name}.png`))
}

function pictures(pdf: string, prefix: string): readonly string[] {
  const run = spawnSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', pdf, join(work, prefix)])
  if (run.status !== 0) throw new Error(`pdftoppm: ${run.stderr}. ${INSTALL}`)
  return readdirSync(work)
    .filter((file) => file.startsWith(`${prefix}-`) && file.endsWith('.png'))
    .sort()
    .map((file) => join(work, file))
}
