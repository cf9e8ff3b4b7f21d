import { fileURLToPath } from 'node:url'

/**
 * Where unpacked programs and font caches lie. Inside node_modules, so that a clean install also clears what an
 * older version of a package left behind.
 */
export const CACHE = fileURLToPath(new URL('../node_modules/.cache/juyi-e2e', import.meta.url))
