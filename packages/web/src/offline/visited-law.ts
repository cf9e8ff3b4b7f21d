/** The stores of the worker in which the law of visited places lies; see the worker for how they are named. */
const LAW_STORE = /^juyi .* law$/

/** Forgets which places were visited: whoever erases everything leaves no trace of them either. */
export async function forgetVisitedLaw(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.filter((name) => LAW_STORE.test(name)).map((name) => caches.delete(name)))
}
