/**
 * The part of a service worker's surroundings that ours uses. TypeScript's own description of them cannot stand in
 * one program with that of a page.
 */
export interface WorkerScope {
  readonly location: Pick<Location, 'href'>
  readonly registration: ServiceWorkerRegistration
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingMessage) => void): void
}

/** An event that keeps the worker awake until the work is done. */
export interface LastingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

export interface LastingMessage extends LastingEvent {
  readonly data: unknown
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
