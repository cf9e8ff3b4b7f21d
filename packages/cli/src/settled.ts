/** A value that the parts of a command may be given as: as it is, as a promise, or as a function that makes it. */
export async function settled<T extends object>(
  value: T | Promise<T> | (() => T | Promise<T>) | undefined,
): Promise<T | undefined> {
  return typeof value === 'function' ? value() : value
}
