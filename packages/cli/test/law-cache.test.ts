import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { juyi } from './juyi-process.ts'

const LAW = fileURLToPath(new URL('../../../law', import.meta.url))
let scratch = ''
let env: Record<string, string> = {}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'juyi-cache-test-'))
  env = { JUYI_LAW: join(scratch, 'law'), JUYI_CACHE: join(scratch, 'cache') }
  await cp(LAW, join(scratch, 'law'), { recursive: true })
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

async function nameOfPermit(): Promise<string> {
  const { stdout, stderr } = await juyi(['check', '--place', '330100', '--facts', '-'], { input: '{}', env })
  return stdout.split('\n')[2] ?? stderr
}

async function keptBook(): Promise<string | undefined> {
  const folder = join(scratch, 'cache', 'law')
  const [law] = await readdir(folder).catch(() => [])
  return law === undefined ? undefined : join(folder, law, '330100.json')
}

/** What has just been written is not relied on, because it may be written again within the same tick of the clock. */
const rest = () => setTimeout(2_100)

describe('books that are kept', { timeout: 60_000 }, () => {
  it('are used while nothing changes, made anew at any change, and never trusted when spoilt', async () => {
    const place = join(scratch, 'law', 'places', '330000.yaml')
    const [text, name] = [await readFile(place, 'utf8'), '浙江省居住证']
    // Written just now, for as long as a slow machine takes to read it.
    const soon = new Date(Date.now() + 3_600_000)
    await utimes(place, soon, soon)
    expect(await nameOfPermit()).toContain(name)
    expect(await keptBook()).toBeUndefined()

    await utimes(place, new Date(0), new Date(0))
    await rest()
    expect(await nameOfPermit()).toContain(name)
    const kept = (await keptBook()) ?? ''
    const whole = await readFile(kept, 'utf8')
    // A book changed by hand shows that it is the kept one that answers.
    await writeFile(kept, whole.replaceAll(name, '试验证'))
    expect(await nameOfPermit()).toContain('试验证')

    // Half a file, and something else than a book.
    for (const spoilt of [whole.slice(0, 1000), '{"print":1}', '']) {
      await writeFile(kept, spoilt)
      expect(await nameOfPermit()).toContain(name)
    }

    // The same size and the same time as before: it is seen all the same.
    await nameOfPermit()
    const other = text.replaceAll(name, '浙江的居住证')
    expect(other.length).toBe(text.length)
    await writeFile(place, other)
    await utimes(place, new Date(0), new Date(0))
    expect(await nameOfPermit()).toContain('浙江的居住证')

    // Law that is wrong is never answered from what was kept.
    await writeFile(place, text.replace(/^code: .*$/m, 'code: x'))
    expect(await nameOfPermit()).toMatch(/330000\.yaml:\d+:\d+/)
  })
})
