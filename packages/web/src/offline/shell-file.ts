/** A file of the app itself: its name from the app's folder on, and the beginning of its SHA-256. */
export type ShellFile = readonly [name: string, digest: string]
