import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FilledLetter, type FontCoverage, fillLetter, letterPdf, type Typesetter } from '../src/index.ts'
import { type Evidence, type FitPicture, type Packet, type PacketRow, packetPdf } from '../src/packet.ts'
import { packetZip } from '../src/packet-zip.ts'
import { citations, letterCalled } from './law-letters.ts'
import { typesetterForTests } from './open-typesetter.ts'
import { readPdf } from './read-pdf.ts'
import { LOCKED_PDF, PHOTO } from './sample-files.ts'

let typesetter: Typesetter
let coverage: FontCoverage
let threePages: Uint8Array<ArrayBuffer>

const letter = (id: string): FilledLetter =>
  fillLetter(letterCalled(id), { applicant: '竹子' }, citations, '2026-11-25')

beforeAll(async () => {
  ;({ typesetter, coverage } = await typesetterForTests())
  threePages = typesetter.pdf('#set page(paper: "a5")\n第一页 #pagebreak() 第二页 #pagebreak() 第三页')
})

/** As the edges do it, but that the picture is small enough already. */
const fitPicture: FitPicture = (bytes) =>
  Promise.resolve(bytes[0] === 0xff && bytes.length > 100 ? bytes : undefined)

const make = (packet: Packet) => packetPdf(packet, { typesetter, coverage, fitPicture })

const idCard: Evidence = {
  name: '居民身份证',
  proves: '身份',
  identity: true,
  files: [
    { name: '正面.jpg', content: new Blob([PHOTO]) },
    { name: '反面.jpg', content: new Blob([PHOTO]) },
  ],
}
const lease = (): Evidence => ({
  name: '租房合同',
  proves: '2026年2月18日起租住',
  identity: false,
  files: [{ name: '合同.pdf', content: new Blob([threePages]) }],
})

const row = (requirement: string, papers: PacketRow['papers'] = [], fetched = false): PacketRow => ({
  requirement,
  papers,
  fetched,
})

const packet = (): Packet => ({
  matter: '申领居住证',
  place: '杭州市',
  applicant: '竹子',
  day: '2026年11月25日',
  checklist: [
    row('本人的身份证', [{ name: '居民身份证', at: 0 }]),
    row('本人照片', [{ name: '照片', at: 'apart' }]),
    row('住址证明', [
      { name: '租房合同', at: 1 },
      { name: '房东的说明', at: 'missing' },
    ]),
    row('申领表'),
    row('居住登记', [], true),
  ],
  letters: [letter('statement'), letter('writtenReasons')],
  evidence: [idCard, lease()],
})

describe('a packet', () => {
  test('begins with a checklist that says on which page each thing lies, and what is missing', async () => {
    const { bytes, findings } = await make(packet())
    const { pages } = await readPdf(bytes)
    expect(findings).toEqual([])
    const [cover = ''] = pages
    const list = pages.findIndex((page) => page.startsWith('证据目录'))
    const at = (start: string) => pages.findIndex((page) => page.startsWith(start)) + 1
    const range = (first: number, last: number) => `${first}—${last}`
    const card = range(at('证据1-1'), at('证据1-2'))
    const contract = range(at('证据2-1'), at('证据2-3'))
    expect(cover).toContain('共5项要求：2项齐了，1项请在系统里查，2项还缺。')
    expect(cover).toContain(`1本人的身份证居民身份证${card}`)
    expect(cover).toContain('2本人照片照片另带')
    expect(cover).toContain(`3住址证明租房合同房东的说明（还缺）${contract}—`)
    expect(cover).toContain('4申领表暂缺—')
    expect(cover).toContain('5居住登记请在系统里查—')
    expect(cover).toContain(`1情况说明${at('情况说明')}`)
    expect(cover).toContain(`2请求书面说明理由的申请${at('请求书面说明理由的申请')}`)
    expect(cover).toContain(`证据2份，目录在第${list + 1}页`)
    expect(pages[list]).toContain(`1居民身份证身份${card}2租房合同2026年2月18日起租住${contract}`)
    for (const [i, page] of pages.entries()) expect(page).toContain(`第${i + 1}页，共${pages.length}页`)
  })

  test('holds every page of a PDF, and marks identity papers with what their copy is for', async () => {
    const { pages } = await readPdf((await make(packet())).bytes)
    for (const [i, words] of ['第一页', '第二页', '第三页'].entries())
      expect(pages.find((page) => page.startsWith(`证据2-${i + 1}`))).toContain(words)
    const marked = pages.filter((page) => page.includes('仅用于申办居住证'))
    expect(marked).toHaveLength(2)
    for (const page of marked) expect(page).toMatch(/^证据1-/)
  })

  test('can be leafed through by bookmarks', async () => {
    expect((await readPdf((await make(packet())).bytes)).bookmarks).toEqual([
      '申办材料',
      '情况说明',
      '请求书面说明理由的申请',
      '证据目录',
      '证据1-1　居民身份证',
      '证据2-1　租房合同',
    ])
  })

  test('is the same bytes for the same parts', async () => {
    expect((await make(packet())).bytes).toEqual((await make(packet())).bytes)
  })

  test('of nothing but what is missing is a checklist still', async () => {
    const { bytes } = await make({
      ...packet(),
      applicant: undefined,
      letters: [],
      evidence: [],
      checklist: [row('申领表')],
    })
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('1申领表暂缺')
  })
})

const manyPages = (count: number) =>
  typesetter.pdf(`#set page(width: 9pt, height: 9pt, margin: 0pt)
#for i in range(${count - 1}) { pagebreak() }`)

describe('a file that cannot be put in', () => {
  const cases: readonly [string, () => Uint8Array<ArrayBuffer>, string, string][] = [
    ['an empty file', () => new Uint8Array(), 'empty', '文件是空的'],
    [
      'a broken picture',
      () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3),
      'unreadable',
      '文件不是能看的图片',
    ],
    [
      'a photo that not every machine reads',
      () => new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      'heic',
      '文件是HEIC格式的照片，这里读不了',
    ],
    ['something else altogether', () => new TextEncoder().encode('你好'), 'unreadable', '文件不是能看的图片'],
    ['a PDF cut off', () => threePages.slice(0, 2000), 'damaged', '文件打不开，可能坏了'],
    ['a PDF without pages', () => new TextEncoder().encode('%PDF-1.7\n'), 'damaged', '文件打不开，可能坏了'],
    ['a PDF of more pages than anybody reads', () => manyPages(201), 'tooManyPages', '页数太多'],
    ['a PDF under a password', () => LOCKED_PDF, 'locked', '文件加了密'],
  ]
  test.each(cases)(
    'leaves a page that says so, and the rest is made: %s',
    async (_, bytes, problem, says) => {
      const broken: Evidence = {
        name: '燃气账单',
        identity: false,
        files: [{ name: '账单.x', content: new Blob([bytes()]) }],
      }
      const made = await make({ ...packet(), evidence: [broken, lease()] })
      expect(made.findings).toEqual([{ problem, evidence: '燃气账单', file: '账单.x' }])
      const { pages } = await readPdf(made.bytes)
      const page = pages.find((one) => one.startsWith('证据1'))
      expect(page).toContain('这一份没能放进来账单.x')
      expect(page).toContain(`${says}。请另附打印件`)
      expect(pages.filter((one) => one.startsWith('证据2-'))).toHaveLength(3)
    },
  )

  test('a name of sixty characters, and one that the font lacks, are shown and said', async () => {
    const name = '竹'.repeat(60)
    const made = await make({ ...packet(), applicant: `𠮷${name}`, evidence: [{ ...lease(), name }] })
    expect(made.findings).toEqual([{ problem: 'missingCharacters', characters: ['𠮷'] }])
    const { pages } = await readPdf(made.bytes)
    expect(pages[0]).toContain(`申请人：U+20BB7${name}`)
    expect(pages.at(-1)).toContain(name)
  })
})

test('whatever is in it, a packet is made, and says how far it is', { timeout: 60_000 }, async () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((one) => one.toWellFormed())
  const bytes = fc.oneof(
    fc.constantFrom(PHOTO, LOCKED_PDF, new Uint8Array()),
    fc.uint8Array({ maxLength: 200 }),
    fc
      .uint8Array({ maxLength: 200 })
      .map((some) => Uint8Array.of(...new TextEncoder().encode('%PDF-1.4\n'), ...some)),
  )
  const evidence = fc.record({
    name: text,
    identity: fc.boolean(),
    files: fc.array(fc.record({ name: text, content: bytes.map((some) => new Blob([some])) }), {
      maxLength: 3,
    }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(evidence, { maxLength: 3 }), text, async (pieces, applicant) => {
      const seen: number[] = []
      const made = await packetPdf(
        { ...packet(), letters: [], checklist: [], applicant, evidence: pieces },
        { typesetter, coverage, fitPicture },
        (done) => seen.push(done),
      )
      const files = pieces.flatMap((piece) => piece.files)
      expect(seen).toEqual(files.map((_, i) => i + 1))
      expect((await readPdf(made.bytes)).pages.length).toBeGreaterThan(files.length)
    }),
    { numRuns: 30 },
  )
})

describe('the archive', () => {
  /** PKWARE APPNOTE 6.3.10: the length of the head of a file, and the flag that its name is UTF-8. */
  const LOCAL_HEAD = 30
  const UTF_8 = 0x800
  const SMALLER = Uint8Array.of(0xff, 0xd8, 0xff)

  const parts = () => ({
    packet: threePages,
    letters: [
      {
        title: '情况说明',
        docx: Uint8Array.of(1),
        pdf: letterPdf(letter('statement'), typesetter, coverage).bytes,
      },
    ],
    evidence: [idCard, { ...lease(), name: '租房/合同：“一”?' }],
    pictures: new Map(idCard.files.slice(0, 1).map((file) => [file, SMALLER])),
    calendar: 'BEGIN:VCALENDAR',
  })

  test('has every file under a name that says what it is, and an index of them', async () => {
    const files = unzipSync(await packetZip(parts()))
    const names = [
      '申办材料.pdf',
      '文书1-情况说明.docx',
      '文书1-情况说明.pdf',
      '证据1-居民身份证-1.jpg',
      '证据1-居民身份证-2.jpg',
      '证据2-租房合同：“一”.pdf',
      '日程.ics',
    ]
    expect(Object.keys(files)).toEqual(['目录.txt', ...names])
    const index = strFromU8(files['目录.txt'] ?? new Uint8Array())
    // Without this mark the desk's computers take Chinese for something else.
    expect([...(files['目录.txt'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(index.split('\r\n').slice(2, -1)).toEqual(names.map((name, i) => `${i + 1}. ${name}`))
    // Nothing of where it was taken goes out of hand; what is in no packet stays as it is.
    expect(files['证据1-居民身份证-1.jpg']).toEqual(SMALLER)
    expect(files['证据1-居民身份证-2.jpg']).toEqual(PHOTO)
  })

  test('says of every name that it is UTF-8, so that Windows shows Chinese', async () => {
    const zip = await packetZip(parts())
    const view = new DataView(zip.buffer)
    const heads = [...zip.keys()].filter(
      (at) => at + LOCAL_HEAD <= zip.length && view.getUint32(at, true) === 0x04034b50,
    )
    expect(heads.map((at) => view.getUint16(at + 6, true) & UTF_8)).toEqual(Array(8).fill(UTF_8))
  })

  test('is the same bytes for the same parts', async () => {
    expect(await packetZip(parts())).toEqual(await packetZip(parts()))
  })
})
