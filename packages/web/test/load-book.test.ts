import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlaceIndex } from '../src/places/place-entry.ts'

const entry = (code: string, name: string, english: string, book: string) => ({
  code,
  name,
  short: name,
  english,
  pinyin: english.toLowerCase(),
  initials: english.slice(0, 1).toLowerCase(),
  book,
})

/** An index whose files are of this build. */
const indexOf = (build: string): PlaceIndex => ({
  places: [
    { ...entry('000000', '全国', 'China', '000000'), file: `law/n.${build}`, fileEn: `law/n.en.${build}` },
    {
      ...entry('330100', '杭州市', 'Hangzhou', '330100'),
      file: `law/h.${build}`,
      fileEn: `law/h.en.${build}`,
    },
    entry('360100', '南昌市', 'Nanchang', '000000'),
  ],
  openings: {},
  files: {
    refusals: `law/r.${build}`,
    refusalsEn: `law/r.en.${build}`,
    letters: `law/l.${build}`,
    lettersEn: `law/l.en.${build}`,
    claims: `law/c.${build}`,
    claimsEn: `law/c.en.${build}`,
    statutes: `law/s.${build}`,
    statutesEn: `law/s.en.${build}`,
  },
})

/** What the server has, by name, and what it was asked for. */
let served: Map<string, unknown>
let asked: string[]

beforeEach(() => {
  vi.resetModules()
  asked = []
  serve('1')
  vi.stubGlobal('fetch', async (name: string) => {
    asked.push(name)
    const body = served.get(name)
    return body === undefined ? new Response('', { status: 404 }) : Response.json(body)
  })
})

afterEach(() => vi.unstubAllGlobals())

function serve(build: string): void {
  const { places, files } = indexOf(build)
  const book = (file: string) => ({ said: file, place: { area: { within: [] }, chain: [] } })
  served = new Map<string, unknown>([['places.json', { places, files }]])
  for (const { file, fileEn } of places) {
    for (const one of [file, fileEn]) if (one !== undefined) served.set(one, book(one))
  }
  for (const one of Object.values(files)) served.set(one, { said: one })
}

/** As on a page that has just been opened: nothing was fetched yet. */
const opened = () => import('../src/law/load-book.ts')

test('the nation is no place to choose', async () => {
  const { loadPlaces } = await opened()
  expect((await loadPlaces()).map(({ code }) => code)).toEqual(['330100', '360100'])
})

test.for([
  ['zh', 'law/h.1'],
  ['en', 'law/h.en.1'],
] as const)(
  'the book of a place is fetched in the language wanted, %s, and no other file of law is',
  async ([language, file]) => {
    const { loadBook } = await opened()
    expect(await loadBook('330100', language)).toMatchObject({ said: file })
    expect(asked).toEqual(['places.json', file])
  },
)

test('a place without rules of its own gets the book of the place above, under its own name', async () => {
  const { loadBook } = await opened()
  expect(await loadBook('360100', 'zh')).toMatchObject({
    said: 'law/n.1',
    place: { code: '360100', name: '南昌市', coverage: 'parent' },
  })
  expect(await loadBook('360100', 'en')).toMatchObject({ said: 'law/n.en.1', place: { name: 'Nanchang' } })
})

test('what holds everywhere is fetched in the language wanted', async () => {
  const { loadRefusals, loadClaims, loadStatutes } = await opened()
  expect(await loadRefusals('en')).toEqual({ said: 'law/r.en.1' })
  expect(await loadClaims('zh')).toEqual({ said: 'law/c.1' })
  expect(await loadStatutes('en')).toEqual({ said: 'law/s.en.1' })
})

test('a page that lay open while the app was replaced finds the files of the new one', async () => {
  const { loadBook, loadPlaces } = await opened()
  await loadPlaces()
  serve('2')
  expect(await loadBook('330100', 'zh')).toMatchObject({ said: 'law/h.2' })
})

test('a place that there is not is said to be missing', async () => {
  const { loadBook } = await opened()
  await expect(loadBook('999999', 'zh')).rejects.toMatchObject({ name: 'FileMissing', exists: false })
})

test('a file that the index names and the server has not is asked for once, and said to be missing', async () => {
  const { loadBook } = await opened()
  served.delete('law/h.1')
  await expect(loadBook('330100', 'zh')).rejects.toMatchObject({ name: 'FileMissing', exists: false })
  expect(asked).toEqual(['places.json', 'law/h.1', 'places.json'])
})

test('without a connection the index is not given up', async () => {
  const { loadBook, loadPlaces } = await opened()
  await loadPlaces()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')))
  await expect(loadBook('330100', 'zh')).rejects.toMatchObject({ exists: true })
  expect(await loadPlaces()).toHaveLength(2)
})
