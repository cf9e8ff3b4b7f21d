/**
 * Writes packages/law/schema/<kind>.schema.json: the JSON Schema of every kind of file in law/, for editors. Run it
 * with `npm run law-schemas` after a change to packages/law/src/schema.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemaOf } from '../packages/law/src/schema/json-schema.ts'
import { FILE_KINDS } from '../packages/law/src/schema/kinds.ts'

const folder = fileURLToPath(new URL('../packages/law/schema', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, kind] of Object.entries(FILE_KINDS)) {
  writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`)
}
console.log(`${Object.keys(FILE_KINDS).length} schemas`)
