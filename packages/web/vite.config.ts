import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'
import { contentPolicy } from './vite/content-policy.ts'
import { documentFiles } from './vite/document-files.ts'
import { lawFiles } from './vite/law-files.ts'
import { manifest } from './vite/manifest.ts'
import { offline } from './vite/offline.ts'

/** The packages whose modules only declare things; what the app does not use of them must not reach a phone. */
const PURE = /\/packages\/(rules|identity|law|journey|evidence|papers)\//

/** The same for the page and for its workers, which are bundled apart. */
const WITHOUT_IDLE_MODULES = { moduleSideEffects: (id: string) => !PURE.test(id) }

/**
 * What the app needs up to the first question. Where a request takes half a second to answer, thirty small files are
 * slower than one: browsers ask for six at a time.
 */
const FIRST =
  /\/node_modules\/(preact|idb)\/|\/packages\/web\/src\/((law|offline|page|places|questions|store)\/|(app|main|place-pages|router|today)\.ts|reckoning\/(ask-worker|facts-of|message|problem-with|reckon)\.ts|words\/(say|zh\/(app|ask|day|index|places))\.ts)/

/** Pages and parts of pages that come later, though they lie beside what comes first. */
const LATER = /\/(package|transfer|answer-words|day-ring)\.tsx?$/

/** What several pages work out in the page itself; in many small files it would take longer to come. */
const JOURNEY = /\/packages\/(journey|rules|law)\/src\/(?!letter|dates-ahead|chinese-day|cite)/

/** The words of what comes once the window said no. */
const WRITE = /\/packages\/web\/src\/words\/(write|zh\/(after-refusal|letters|ways))\.ts/

/** What letters, the packet and the calendar share. */
const LETTERS =
  /\/node_modules\/mustache\/|\/packages\/papers\/src\/(fill-letter|letter-blocks|letter-choice|packet-contents)|\/packages\/web\/src\/(documents\/make-document|letters\/(use-making|making-status|own-inputs|save-file|first-fetch))/

const LAW = fileURLToPath(new URL('../../law', import.meta.url))

/** How the app is built, with the law that stands in the given folder. */
export const appWith = (law: string): UserConfig => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The pages work from any folder of any server.
  base: './',
  plugins: [lawFiles(law), documentFiles(), contentPolicy(), manifest(), offline()],
  // The same script in tests as for people; file names and line numbers are of no use to a phone.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    // The browsers that know everything the scripts call (`findLast` came last); a test looks for newer calls.
    target: ['chrome97', 'safari15.4', 'firefox104'],
    // Older phones are slow at reading JavaScript; a preload script for chunks would only add to it.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: WITHOUT_IDLE_MODULES,
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: (id) => FIRST.test(id) && !LATER.test(id), priority: 1 },
            { name: 'journey', test: JOURNEY },
            { name: 'zip', test: /\/node_modules\/fflate\// },
            { name: 'write', test: WRITE },
            { name: 'letters-shared', test: LETTERS },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { treeshake: WITHOUT_IDLE_MODULES } },
})

export default appWith(LAW)
