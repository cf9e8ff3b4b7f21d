/** Citations in the templates of letters: `[[jzzzxtl#9.5]]`. */

/** A citation in a template, or something that looks like one. */
export interface TemplateCitation {
  readonly cite: string
  readonly at: number
}

const CITATION = /\[\[([^\]]*)(?:\]\])?/g

/** Every citation of a template, in the order of the text. */
export function templateCitations(template: string): readonly TemplateCitation[] {
  return [...template.matchAll(CITATION)].map((found) => ({ cite: found[1] ?? '', at: found.index }))
}

/** A template with each of its citations written out. */
export function withCitations(template: string, write: (cite: string) => string): string {
  return template.replace(CITATION, (_, cite: string) => write(cite))
}
