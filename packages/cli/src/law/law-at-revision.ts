import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { LawError, type LawProblem, type LawSources, lintStructure, type ScenariosSource } from '@juyi/law'
import { loadLaw, loadScenarios } from '@juyi/law/load'
import { Failure } from '../failure.ts'
import { LANGUAGE } from '../language.ts'
import { LAW_WORDS } from './words/index.ts'

const { diff: words } = LAW_WORDS

/** The law as it was in a revision: what could be read of it, and what could not. */
export interface LawThen {
  readonly commit: string
  readonly law: LawSources
  readonly scenarios: readonly ScenariosSource[]
  /** Why files of the revision were left out. */
  readonly problems: readonly LawProblem[]
}

/** Files without which there is no law. */
const NEEDED = ['facts.yaml', 'documents.yaml']

/** No law is larger than this. */
const MOST_BYTES = 256 * 1024 * 1024

/** Reads a folder of law as it was in a revision of the repository that it lies in. Throws `Failure` where it cannot. */
export async function lawAtRevision(folder: string, revision: string): Promise<LawThen> {
  const commit = await commitOf(folder, revision)
  const files = await filesAt(folder, commit)
  if (files.size === 0) throw new Failure(words.noLaw(revision))
  const scratch = mkdtempSync(join(tmpdir(), 'juyi-law-'))
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(join(scratch, file)), { recursive: true })
      writeFileSync(join(scratch, file), content)
    }
    return { commit, ...readPartly(scratch, revision) }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Leaves out the files that are wrong, until the rest can be read. */
function readPartly(root: string, revision: string): Omit<LawThen, 'commit'> {
  const problems: LawProblem[] = []
  const leaveOut = (found: readonly LawProblem[]) => {
    problems.push(...found)
    const needed = found.find(({ file }) => NEEDED.includes(file))
    if (needed !== undefined || found.length === 0)
      throw new Failure(words.unreadable(revision, needed?.file ?? '', needed?.says[LANGUAGE] ?? ''))
    for (const file of new Set(found.map((one) => one.file))) rmSync(join(root, file), { force: true })
  }
  const scenarios = read(() => loadScenarios(root), leaveOut)
  const law = read(() => {
    const loaded = loadLaw(root)
    const errors = lintStructure(loaded).filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw new LawError(errors)
    return loaded
  }, leaveOut)
  return { law, scenarios, problems }
}

function read<T>(attempt: () => T, leaveOut: (problems: readonly LawProblem[]) => void): T {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof LawError)) throw error
      leaveOut(error.problems)
    }
  }
}

async function commitOf(folder: string, revision: string): Promise<string> {
  try {
    await git(folder, ['rev-parse', '--git-dir'])
  } catch (error) {
    if (isMissingProgram(error)) throw new Failure(words.noGit)
    throw new Failure(words.noRepository(folder))
  }
  try {
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
    return found.toString('utf8').trim()
  } catch {
    throw new Failure(words.noCommit(revision))
  }
}

/** The files below the folder in a commit, by path from the folder. */
async function filesAt(folder: string, commit: string): Promise<ReadonlyMap<string, Buffer>> {
  // Paths come relative to the folder in which git runs.
  const listed = await git(folder, ['ls-tree', '-r', '-z', commit, '.'])
  const entries = listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line)
      return match?.[1] === undefined || match[2] === undefined ? [] : [{ id: match[1], file: match[2] }]
    })
  const contents = await contentsOf(
    folder,
    entries.map(({ id }) => id),
  )
  return new Map(entries.map(({ file }, i) => [file, contents[i] ?? Buffer.alloc(0)]))
}

/** The contents of blobs, in their order. */
async function contentsOf(folder: string, ids: readonly string[]): Promise<readonly Buffer[]> {
  if (ids.length === 0) return []
  const all = await git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  const out: Buffer[] = []
  for (let at = 0; out.length < ids.length; ) {
    const end = all.indexOf('\n', at)
    const size = Number(all.subarray(at, end).toString('utf8').split(' ')[2])
    if (end < 0 || !Number.isFinite(size)) throw new Error('git cat-file gave less than it was asked for')
    out.push(all.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return out
}

async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  const running = promisify(execFile)('git', ['-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: MOST_BYTES,
  })
  if (input !== undefined) running.child.stdin?.end(input)
  return (await running).stdout
}

function isMissingProgram(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
