import { type Day, type Month, monthOf } from '../day.ts'
import type { Facts, FactValue, Vocabulary } from '../vocabulary.ts'
import { World } from '../world.ts'

const NOBODY: Facts = new Map()

/** A fact and the one whose value is taken while it is not stated. */
export interface FactChain {
  readonly fact: string
  readonly slot: number
  readonly otherwise: FactChain | undefined
}

/** The person whose columns are being filled. One object serves all people, one after the other. */
export class PersonAt {
  readonly vocabulary: Vocabulary
  facts: Facts = NOBODY
  asOf: Day = 0
  /** The month of `asOf`. */
  thisMonth: Month = 0
  /** The facts that anybody asks about lie in slots, which are filled in one walk through what is known. */
  readonly #slotOf = new Map<string, number>()
  readonly #slots: (FactValue | undefined)[] = []
  readonly #toSlot = (value: FactValue, fact: string): void => {
    const slot = this.#slotOf.get(fact)
    if (slot !== undefined) this.#slots[slot] = value
  }
  #world: World | undefined

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  take(facts: Facts, asOf: Day): void {
    this.facts = facts
    this.#world = undefined
    const slots = this.#slots
    for (let slot = 0; slot < slots.length; slot += 1) slots[slot] = undefined
    facts.forEach(this.#toSlot)
    if (asOf === this.asOf) return
    this.asOf = asOf
    this.thisMonth = monthOf(asOf)
  }

  /** The person as the interactive evaluator sees them, for the few measures that have no column of their own. */
  get world(): World {
    this.#world ??= new World(this.vocabulary, this.facts, this.asOf)
    return this.#world
  }

  /** Where to find a fact, or the one it falls back on. */
  chainOf(fact: string): FactChain {
    let slot = this.#slotOf.get(fact)
    if (slot === undefined) {
      slot = this.#slots.push(undefined) - 1
      this.#slotOf.set(fact, slot)
    }
    const from = this.vocabulary.facts[fact]?.from
    return { fact, slot, otherwise: from === undefined ? undefined : this.chainOf(from) }
  }

  value({ slot, otherwise }: FactChain): FactValue | undefined {
    const stated = this.#slots[slot]
    return stated === undefined && otherwise !== undefined ? this.value(otherwise) : stated
  }
}
