import { inject } from 'vitest'
import { type Serving, serve } from '../packages/web/serve.ts'

/** Away from the port that people use, so that a running app is no obstacle. */
const PORT = 4390

/** The folder of the built app. */
export const builtApp = () => inject('app')

/** Serves the app that was built before the first journey. */
export function serveApp(): Promise<Serving> {
  return serve(PORT, builtApp())
}
