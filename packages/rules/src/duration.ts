import { type Length, parseLength } from './length.ts'

/** How long something takes, in calendar or working days or months. */
export type Duration = Length | { readonly workingDays: number }

/** Reads `15 working days` besides what `parseLength` reads; undefined when the text is nothing of the kind. */
export function parseDuration(text: string): Duration | undefined {
  const working = /^(\d+) working days?$/.exec(text)
  return working ? { workingDays: Number(working[1]) } : parseLength(text)
}
