import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { TypesetFailure, type Typesetter } from './typesetter.ts'

const MAIN = '/main.typ'

/** The engine's number for errors as one line of text each. */
const LINES = 2

/**
 * Typst as WebAssembly: the same program on a phone and on the command line, so that both give the same pages. It
 * reads nothing but what it is given.
 *
 * @param program the WebAssembly of the engine
 * @param fonts whole font files (TTF, OTF)
 */
export async function openTypesetter(
  program: BufferSource | WebAssembly.Module,
  fonts: readonly Uint8Array[],
): Promise<Typesetter> {
  await initialise({ module_or_path: program })
  const builder = new TypstCompilerBuilder()
  // The engine's own empty file system is made by evaluating text, which the policy of our pages forbids.
  await builder.set_access_model(undefined, noFile, () => false, noFile, noFile)
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  return {
    pdf: (main, files = {}) => {
      compiler.reset_shadow()
      compiler.add_source(MAIN, main)
      for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
      const outcome = outcomeOf(compiler.compile(MAIN, undefined, 'pdf', LINES))
      compiler.reset_shadow()
      if (outcome instanceof Uint8Array) return new Uint8Array(outcome)
      throw new TypesetFailure(outcome)
    },
  }
}

function noFile(path: unknown): never {
  throw new TypesetFailure(`${String(path)} was not given`)
}

/** The engine declares its answer as anything: the document, or what is wrong. */
function outcomeOf(answer: unknown): Uint8Array | string {
  if (typeof answer === 'object' && answer !== null) {
    if ('result' in answer && answer.result instanceof Uint8Array) return answer.result
    if ('diagnostics' in answer && Array.isArray(answer.diagnostics)) return answer.diagnostics.join('\n')
  }
  return 'The engine gave no document and no reason'
}
