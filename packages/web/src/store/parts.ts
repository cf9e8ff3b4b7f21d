/** The named parts of something that was read and is not trusted; none where it has none. */
export function entriesOf(raw: unknown): readonly [string, unknown][] {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : []
}

/** The texts in a list that was read and is not trusted. */
export function stringsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one: unknown) => typeof one === 'string') : []
}

/** The fields of something read back that are texts. */
export function textsOf(raw: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesOf(raw).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  )
}
