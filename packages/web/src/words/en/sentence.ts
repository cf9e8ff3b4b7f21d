/** How many of something: "1 day", "2 days". `many` where the plural is not made with an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** The words with a full stop, unless they end a sentence already. What the law says comes without one. */
export function sentence(words: string): string {
  return /[.?!。？！]$/.test(words) ? words : `${words}.`
}
