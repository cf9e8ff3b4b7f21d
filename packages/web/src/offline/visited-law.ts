/** The stores of the worker that tell what somebody did; see the worker for how they are named. */
const TELLING_STORE = /^juyi .* (law|documents)$/

/** Forgets which places were visited and that documents were made: whoever erases everything leaves no trace of it. */
export async function forgetVisitedLaw(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.filter((name) => TELLING_STORE.test(name)).map((name) => caches.delete(name)))
}
