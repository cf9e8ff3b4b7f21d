import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'
import type { FieldProps } from './field-props.ts'
import { Problem } from './problem.tsx'

interface Props extends FieldProps {
  readonly options: readonly { readonly value: boolean | string; readonly words: string }[]
}

/** Big buttons, one of which answers the question and goes on. */
export function ChoiceField({ question, value, options, problem, onAnswer }: Props) {
  return (
    <>
      <Problem says={problem} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons */}
      <div class={options.length === 2 ? 'choices two' : 'choices'} role="group" aria-label={question.words}>
        {options.map((option) => (
          <button
            key={String(option.value)}
            type="button"
            class="choice"
            aria-pressed={value === option.value}
            onClick={() => onAnswer(option.value)}
          >
            <Said>{option.words}</Said>
            {value === option.value ? <span class="soft">✓ {say.ask.previous}</span> : null}
          </button>
        ))}
      </div>
    </>
  )
}
