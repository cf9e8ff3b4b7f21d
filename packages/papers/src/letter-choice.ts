import type { Remedies } from '@juyi/journey'
import type { LetterTemplate } from '@juyi/law'

/** The letters that go with the ways that can be gone now, in their order, then the others. */
export function sortedLetters(
  letters: Readonly<Record<string, LetterTemplate>>,
  ways: Remedies,
): { readonly fitting: readonly LetterTemplate[]; readonly others: readonly LetterTemplate[] } {
  const ids = new Set(
    ways.flatMap(({ route, standing }) =>
      route.letter === undefined || standing.state === 'passed' || standing.state === 'notYet'
        ? []
        : [route.letter],
    ),
  )
  const fitting = [...ids].flatMap((id) => letters[id] ?? [])
  return { fitting, others: Object.values(letters).filter((letter) => !ids.has(letter.id)) }
}

/** Whether a letter is handed in at the window, and so belongs with the papers. */
export function isForWindow({ addressee, inputs }: LetterTemplate): boolean {
  return Object.entries(inputs).some(
    ([name, { from }]) => from === 'person.office' && addressee.includes(`{{${name}}}`),
  )
}
