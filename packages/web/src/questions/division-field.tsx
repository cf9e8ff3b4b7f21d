import { DivisionMap } from '@juyi/identity/division-map'
import { isMunicipality } from '@juyi/law'
import { loadPlaces } from '../law/load-book.ts'
import { useDivisions } from '../law/use-divisions.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Waiting } from '../page/waiting.tsx'
import { say } from '../words/say.ts'
import type { FieldProps } from './field-props.ts'
import { PROBLEM, Problem } from './problem.tsx'

/** A place of the map: province, then city, then district, as far down as the map goes. */
export function DivisionField({ value, draft, problem, onAnswer, onProblem }: FieldProps) {
  const whole = useDivisions(true)
  // The provinces come with the index of places, so that one can begin before the whole map is here.
  const provinces = useProvinces()
  const divisions = whole ?? provinces
  const chosen = draft.texts.codes?.split(' ') ?? chainOf(value)
  if (divisions === undefined) return <Waiting says={say.state.loadingPlaces} />

  // A chain of codes, each below the one before; some districts stand directly below their province.
  const path = chosen.filter((code) => divisions.nameOf(code) !== undefined)
  const steps = ['000000', ...path].flatMap((code, level) => {
    const options = divisions.below(code)
    return options.length === 0 ? [] : [{ level, options }]
  })
  const complete = steps.length === path.length && whole !== undefined
  const submit = (event: Event) => {
    event.preventDefault()
    const last = path.at(-1)
    if (last === undefined || !complete) onProblem(say.problem.code)
    else onAnswer(last)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={problem} />
      {steps.map(({ level, options }) => (
        <div key={level} class="division">
          <label for={`division-${level}`}>
            {level === 1 && steps.length === 2 && isDistrictOf(path[0])
              ? say.ask.county
              : [say.ask.province, say.ask.city, say.ask.county][level]}
          </label>
          <select
            id={`division-${level}`}
            value={path[level] ?? ''}
            aria-invalid={problem !== undefined && path[level] === undefined}
            aria-describedby={PROBLEM}
            onChange={(event) => {
              const { value: code } = event.currentTarget
              draft.type({ codes: [...path.slice(0, level), ...(code === '' ? [] : [code])].join(' ') })
            }}
          >
            <option value="">{say.ask.choose}</option>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" class="primary">
        {say.ask.next}
      </button>
    </form>
  )
}

/** The provinces alone, as a map. */
function useProvinces(): DivisionMap | undefined {
  const loaded = useLoaded('provinces', async () => {
    const provinces = (await loadPlaces()).filter(({ code }) => code.endsWith('0000'))
    return new DivisionMap(Object.fromEntries(provinces.map(({ code, name }) => [code, name])))
  })
  return loaded.state === 'ready' ? loaded.value : undefined
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
