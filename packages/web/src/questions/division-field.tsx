import { isMunicipality } from '@juyi/law'
import { useState } from 'preact/hooks'
import { useDivisions } from '../law/use-divisions.ts'
import { Waiting } from '../page/waiting.tsx'
import { zh } from '../words/zh.ts'
import type { FieldProps } from './field-props.ts'
import { PROBLEM, Problem } from './problem.tsx'

const LEVELS = [zh.ask.province, zh.ask.city, zh.ask.county] as const

/** A place of the map: province, then city, then district, as far down as the map goes. */
export function DivisionField({ value, problem, onAnswer, onProblem }: FieldProps) {
  const divisions = useDivisions(true)
  const [chosen, choose] = useState<readonly string[]>(() => chainOf(value))
  if (divisions === undefined) return <Waiting says={zh.state.loadingPlaces} />

  // A chain of codes, each below the one before; some districts stand directly below their province.
  const path = chosen.filter((code) => divisions.divisionName(code) !== undefined)
  const steps = ['000000', ...path].flatMap((code, level) => {
    const options = divisions.divisionsBelow(code)
    return options.length === 0 ? [] : [{ level, options }]
  })
  const complete = steps.length === path.length
  const submit = (event: Event) => {
    event.preventDefault()
    const last = path.at(-1)
    if (last === undefined || !complete) onProblem(zh.problem.code)
    else onAnswer(last)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={problem} />
      {steps.map(({ level, options }) => (
        <div key={level} class="division">
          <label for={`division-${level}`}>
            {level === 1 && steps.length === 2 && isDistrictOf(path[0]) ? zh.ask.county : LEVELS[level]}
          </label>
          <select
            id={`division-${level}`}
            value={path[level] ?? ''}
            aria-invalid={problem !== undefined && path[level] === undefined}
            aria-describedby={PROBLEM}
            onChange={(event) => {
              const { value: code } = event.currentTarget
              choose([...path.slice(0, level), ...(code === '' ? [] : [code])])
            }}
          >
            <option value="">{zh.ask.choose}</option>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" class="primary">
        {zh.ask.next}
      </button>
    </form>
  )
}

/** Municipalities have districts and no cities below them. */
function isDistrictOf(code: string | undefined): boolean {
  return code !== undefined && isMunicipality(code)
}

/** The codes from the province down to an answer given before. */
function chainOf(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  return [...new Set([`${value.slice(0, 2)}0000`, `${value.slice(0, 4)}00`, value])]
}
