import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The real door to the program. */
export const LAUNCHER = fileURLToPath(new URL('../bin/juyi.mjs', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as a person or another program would, with nobody at the keyboard. */
export function juyi(
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { env: { ...process.env, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    // A program that has ended before it was told everything.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })
}

/** Asks with facts from standard input and takes the one JSON object that comes back. */
export async function answerOf(
  command: 'check' | 'plan' | 'papers',
  place: string,
  facts: object,
  on: string,
): Promise<unknown> {
  const { code, stdout, stderr } = await juyi(
    [command, '--place', place, '--facts', '-', '--on', on, '--json'],
    { input: JSON.stringify(facts) },
  )
  if (code !== 0 || stderr !== '') throw new Error(`exit ${code}: ${stderr}`)
  return JSON.parse(stdout)
}
