import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp } from '../packages/web/serve.ts'
import app from '../packages/web/vite.config.ts'
import { CACHE } from './cache.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the app that was built for this run. */
    app: string
  }
}

/** Builds the app once, before the first journey, into a folder that no other run and no `npm start` uses. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(join(CACHE, 'app-'))
  const remove = () => rm(folder, { recursive: true })
  try {
    await buildApp(app, folder)
  } catch (error) {
    await remove()
    throw error
  }
  provide('app', folder)
  return remove
}
