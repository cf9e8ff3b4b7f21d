import type { Plugin } from 'vite'

/** What a page may load and where it may send: its own files, and nowhere. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/**
 * Writes the policy into the built page, so that the promise "your answers stay on this device" is kept by the
 * browser and not by our care alone. The development server needs inline scripts and is left out.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'juyi-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
