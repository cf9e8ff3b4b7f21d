import type { PaperItem, PaperOption } from '@juyi/journey'

type Ticks = Readonly<Record<string, boolean>>

/** Whether every paper of an option is ticked. */
export function isOptionHeld({ documents }: PaperOption, ticks: Ticks): boolean {
  return documents.every((id) => ticks[id] === true)
}

/** Whether a requirement is met by what is ticked: one of its options is complete. */
export function isComplete({ options }: PaperItem, ticks: Ticks): boolean {
  return options.some((option) => isOptionHeld(option, ticks))
}

/** A checklist in the parts in which it is shown. */
export interface Parts {
  /** What this person certainly has to bring. */
  readonly bring: readonly PaperItem[]
  /** What the office finds in its own system. */
  readonly fetched: readonly PaperItem[]
  /** What some people have to bring; not known yet whether this person has to. */
  readonly perhaps: readonly PaperItem[]
}

export function partsOf(items: readonly PaperItem[]): Parts {
  const sure = items.filter(({ needed }) => needed === true)
  return {
    bring: sure.filter(({ requirement }) => !requirement.fetched),
    fetched: sure.filter(({ requirement }) => requirement.fetched),
    perhaps: items.filter(({ needed }) => needed === null),
  }
}
