import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from '@juyi/papers/test/read-pdf'
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { juyi } from './juyi-process.ts'

const FACTS = {
  hukouPlace: '411503',
  registeredOn: '2026-02-20',
  movedInOn: '2026-02-18',
  dwelling: 'rented',
  employment: 'none',
  study: 'none',
}
const LOG = [
  { id: '1', kind: 'refused', on: '2026-11-20', words: '房东没来，办不了' },
  { id: '2', kind: 'rightsUntold', on: '2026-11-20' },
]

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juyi-packet-'))
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ccbb99' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
    .toBuffer()
  await writeFile(at('facts.json'), JSON.stringify(FACTS))
  await writeFile(at('log.json'), JSON.stringify(LOG))
  await writeFile(
    at('me.json'),
    JSON.stringify({ name: '竹子', letters: { statement: { situation: ['房东在外地'] } } }),
  )
  await mkdir(at('papers'))
  await writeFile(join(at('papers'), '居民身份证-正面.jpg'), photo)
  await writeFile(join(at('papers'), 'lease.jpg'), photo)
  await writeFile(join(at('papers'), '收据.jpg'), Uint8Array.of(1, 2, 3))
})

afterAll(() => rm(folder, { recursive: true }))

const command = (name: 'packet' | 'calendar', ...more: readonly string[]) =>
  juyi([name, ...['--place', '330100', '--facts', at('facts.json'), '--on', '2026-11-25'], ...more])

const packet = (...more: readonly string[]) =>
  command('packet', '--details', at('me.json'), '--evidence', at('papers'), ...more)

describe('juyi packet', { timeout: 60_000 }, () => {
  it('makes one PDF with the checklist, the letters for the window and the evidence, and says what is left to do', async () => {
    const { code, stdout, stderr } = await packet(
      '--said',
      '房东没来',
      '--log',
      at('log.json'),
      '--out',
      at('all.pdf'),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('做好了')
    expect(stdout).toMatch(/情况说明[\s\S]*空着、要拿笔写的/)
    expect(stdout).toContain('收据.jpg')
    const { pages, bookmarks } = await readPdf(new Uint8Array(await readFile(at('all.pdf'))))
    expect(pages[0]).toContain('申请人：竹子')
    expect(bookmarks).toEqual(expect.arrayContaining(['情况说明', '请求书面说明理由的申请', '证据目录']))
    const all = pages.join('')
    expect(all).toContain('房东在外地')
    expect(all).toContain('房东没来')
    expect(all).toContain('仅用于申办居住证')
    expect(all).toContain('这一份没能放进来收据.jpg')
  })

  it('makes an archive, or a folder, with the single files', async () => {
    expect((await packet('--letters', 'reconsideration', '--out', at('all.zip'))).code).toBe(0)
    const files = Object.keys(unzipSync(new Uint8Array(await readFile(at('all.zip')))))
    expect(files).toEqual(
      expect.arrayContaining([
        '目录.txt',
        '申办材料.pdf',
        '文书1-行政复议申请书.docx',
        '文书1-行政复议申请书.pdf',
      ]),
    )
    expect((await packet('--letters', 'reconsideration', '--out', at('folder'))).code).toBe(0)
    expect((await readdir(at('folder'))).sort()).toEqual(files.sort())
  })

  it('names on its cover what one is there for, and asks for the papers of that', async () => {
    await writeFile(
      at('endorsement.json'),
      JSON.stringify([{ id: '1', kind: 'submitted', what: 'endorsement', on: '2026-11-20' }]),
    )
    await packet('--log', at('endorsement.json'), '--out', at('endorsement.pdf'))
    await packet('--out', at('application.pdf'))
    const [endorsing, applying] = await Promise.all(
      ['endorsement.pdf', 'application.pdf'].map(async (name) => {
        const { pages } = await readPdf(new Uint8Array(await readFile(at(name))))
        return pages[0] ?? ''
      }),
    )
    expect(applying).toContain('办什么：申领居住证')
    expect(endorsing).toContain('办什么：办理居住证签注')
    expect(endorsing?.replace('办理居住证签注', '申领居住证')).not.toBe(applying)
  })

  it('takes the refusal from the log, and packs the days ahead with the parts', async () => {
    await writeFile(at('heard.json'), JSON.stringify([{ ...LOG[0], heard: 'landlordMustCome' }, LOG[1]]))
    const { stdout } = await packet('--log', at('heard.json'), '--out', at('days.zip'), '--json')
    expect(JSON.parse(stdout)).toMatchObject({ refusal: 'landlordMustCome' })
    const files = unzipSync(new Uint8Array(await readFile(at('days.zip'))))
    const alone = await command('calendar', '--log', at('heard.json'))
    expect(strFromU8(files['日程.ics'] ?? new Uint8Array())).toBe(alone.stdout)
    expect(alone.stdout).toContain('me-330100-remedy-reconsideration@juyi')
  })

  it('knows a paper by what people call it, or by a list that also says what days it speaks for', async () => {
    await mkdir(at('named'))
    const photo = await readFile(join(at('papers'), 'lease.jpg'))
    for (const name of ['身份证反面.jpg', '身份证正面.jpg', '租房合同-2.jpg', '租房合同-1.jpg', '收据.jpg'])
      await writeFile(join(at('named'), name), photo)
    const byName = await command('packet', '--evidence', at('named'), '--out', at('d.pdf'), '--json')
    expect(JSON.parse(byName.stdout)).toMatchObject({
      evidence: [
        { name: '居民身份证', files: ['身份证正面.jpg', '身份证反面.jpg'] },
        { name: '房屋租赁合同', files: ['租房合同-1.jpg', '租房合同-2.jpg'] },
        { name: '收据', files: ['收据.jpg'] },
      ],
    })
    const list = [
      { document: '租房合同', files: ['named/租房合同-1.jpg'], from: '2026-02-18', to: '2027-02-17' },
    ]
    await writeFile(at('list.json'), JSON.stringify(list))
    await command('packet', '--evidence', at('list.json'), '--out', at('d.pdf'))
    const { pages } = await readPdf(new Uint8Array(await readFile(at('d.pdf'))))
    expect(pages.join('')).toContain('住处：2026年2月18日到2027年2月17日')
  })

  it('hands over no place where a photo was taken, singly neither', async () => {
    expect((await readFile(join(at('papers'), 'lease.jpg'))).includes('Exif')).toBe(true)
    await packet('--out', at('e.zip'))
    const files = unzipSync(new Uint8Array(await readFile(at('e.zip'))))
    const photos = Object.entries(files).filter(([name]) => /^证据.*\.jpg$/.test(name))
    expect(photos.map(([name]) => name)).toEqual([
      '证据1-居民身份证.jpg',
      '证据2-房屋租赁合同.jpg',
      '证据3-收据.jpg',
    ])
    for (const [, bytes] of photos) expect(Buffer.from(bytes).includes('Exif')).toBe(false)
  })

  it('turns photos upright, and takes those that decoders only warn of', async () => {
    await mkdir(at('turned'))
    const plain = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#ccbb99' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const end = plain.length - 2
    const odd = Buffer.concat([plain.subarray(0, end), Buffer.of(1, 2, 3, 4), plain.subarray(end)])
    await writeFile(join(at('turned'), 'lease.jpg'), odd)
    await command('packet', '--evidence', at('turned'), '--out', at('turned.zip'))
    const files = unzipSync(new Uint8Array(await readFile(at('turned.zip'))))
    const { width, height } = await sharp(files['证据1-房屋租赁合同.jpg']).metadata()
    expect([width, height]).toEqual([60, 90])
  })

  it('gives the same bytes each time, with nothing of where a photo was taken', async () => {
    await packet('--out', at('a.pdf'))
    await packet('--out', at('b.pdf'))
    const [a, b] = await Promise.all([readFile(at('a.pdf')), readFile(at('b.pdf'))])
    expect(a.equals(b)).toBe(true)
    expect(a.includes('Exif')).toBe(false)
  })

  it('tells programs what it made', async () => {
    const { stdout } = await packet('--said', '房东没来', '--out', at('c.pdf'), '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      refusal: 'landlordMustCome',
      letters: expect.arrayContaining([expect.objectContaining({ id: 'statement' })]),
      placed: expect.arrayContaining([{ file: 'lease.jpg', document: 'lease', known: true }]),
      findings: [{ problem: 'unreadable', evidence: '收据', file: '收据.jpg' }],
    })
  })

  it.each([
    [['--letters', 'statment', '--out', 'x.pdf'], '你要写的是 statement 吗'],
    [['--out', ''], '--out'],
    [['--evidence', '/no/such/folder', '--out', 'x.pdf'], '--evidence'],
    [['--evidence', 'LIST', '--out', 'x.pdf'], '第 2 项没有写有哪些文件'],
    [['--evidence', 'GONE', '--out', 'x.pdf'], '读不到文件「没有.jpg」'],
    [['--evidence', 'DAYS', '--out', 'x.pdf'], '第 1 项的 to 不是日子'],
    [['--log', 'LOG', '--out', 'x.pdf'], '第 2 条读不出来'],
    [['--details', 'ME', '--out', 'x.pdf'], '你要写的是 phone 吗'],
    [['--out', '/no/such/folder/x.pdf'], '写不进'],
    [['--cutoff', '2026-11-24', '--out', 'x.pdf'], '--cutoff：2026-11-24已经过了'],
  ])('says what is wrong and what would be right: %s', async (args, says) => {
    await writeFile(
      at('LOG'),
      JSON.stringify([
        { id: '1', kind: 'refused', on: '2026-11-20' },
        { id: '2', kind: 'nothing', on: '2026-11-20' },
      ]),
    )
    const listed = { document: 'lease', files: ['没有.jpg'] }
    await writeFile(at('LIST'), JSON.stringify([listed, { document: 'lease' }]))
    await writeFile(at('GONE'), JSON.stringify([listed]))
    await writeFile(at('DAYS'), JSON.stringify([{ ...listed, to: '2026-02-30' }]))
    await writeFile(at('ME'), JSON.stringify({ phon: '1' }))
    const given = args.map((one) =>
      /^[A-Z]+$/.test(one) ? at(one) : one.endsWith('x.pdf') && !one.startsWith('/') ? at(one) : one,
    )
    const { code, stderr } = await command('packet', ...given)
    expect(code).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('juyi calendar', { timeout: 60_000 }, () => {
  it('writes the days ahead, with the last day of each way on after a refusal', async () => {
    const { code, stdout } = await command(
      'calendar',
      '--log',
      at('log.json'),
      '--said',
      '房东没来',
      '--cutoff',
      '2026-11-28',
    )
    expect(code).toBe(0)
    const events = new ICAL.Component(ICAL.parse(stdout))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
    expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual(
      expect.arrayContaining([
        ['me-330100-cutoff@juyi', '2026-11-28'],
        // Sixty days from 20 November, the day itself not counted (行政复议法 20).
        ['me-330100-remedy-reconsideration@juyi', '2027-01-19'],
      ]),
    )
  })

  it('writes a file, and says what to do with it', async () => {
    const { stdout } = await command('calendar', '--cutoff', '2026-11-28', '--out', at('days.ics'))
    expect(stdout).toContain('放进日历')
    expect(strFromU8(new Uint8Array(await readFile(at('days.ics'))))).toContain('BEGIN:VCALENDAR')
  })

  it('takes no name for the key', async () => {
    const { code, stderr } = await command('calendar', '--key', '竹子')
    expect(code).toBe(2)
    expect(stderr).toContain('--key')
  })
})
