import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

// Before anything else is loaded: the rest of the program is then read as it was compiled the last time.
const folder = cacheFolder()
if (folder !== undefined) enableCompileCache(join(folder, 'code'))

const { runJuyi } = await import('./juyi.ts')
await runJuyi(process.argv.slice(2))
