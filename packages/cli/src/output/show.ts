import { type Page, pageFor } from './page.ts'

/** Prints an answer: for programs as one JSON object, else for people. */
export function show(json: boolean | undefined, content: () => object, write: (page: Page) => void): void {
  if (json === true) {
    process.stdout.write(`${JSON.stringify(content(), null, 2)}\n`)
    return
  }
  const page = pageFor(process.stdout)
  write(page)
  process.stdout.write(page.toString())
}
