import Mustache from 'mustache'
import type { InWords } from './language.ts'

/**
 * The template language of letters, which is Mustache's without the parts that a letter has no use for: `{{name}}`,
 * `{{#name}} … {{/name}}` where it is given (a list: once for each item, which is `{{.}}`), `{{^name}} … {{/name}}`
 * where it is not, `{{#name?}} … {{/name?}}` once where a list has anything. Citations are another pass: `letter-citations.ts`.
 */

/** What follows the name of a list in a condition on the list as a whole, which would else be repeated for each item. */
export const WHOLE_LIST = '?'

/** One placeholder or condition of a template. */
export interface TemplateUse {
  readonly name: string
  readonly does: 'prints' | 'ifGiven' | 'ifNotGiven'
  /** Where it stands in the text. */
  readonly at: number
  /** The conditions around it, outermost first. */
  readonly within: readonly Pick<TemplateUse, 'name' | 'does'>[]
}

/** Something wrong with a template, and where. */
export interface TemplateFault {
  readonly at: number
  readonly says: InWords
}

const KINDS: Readonly<Record<string, TemplateUse['does']>> = {
  name: 'prints',
  '#': 'ifGiven',
  '^': 'ifNotGiven',
}

type Tokens = ReturnType<typeof Mustache.parse>

/** Every placeholder and condition of a template, in the order of the text, or what is wrong with it. */
export function usesIn(template: string): readonly TemplateUse[] | TemplateFault {
  let tokens: Tokens
  try {
    tokens = Mustache.parse(template)
  } catch (error) {
    return faultOf(error, template)
  }
  const uses: TemplateUse[] = []
  let fault: TemplateFault | undefined
  const visit = (some: Tokens, within: TemplateUse['within']): void => {
    for (const [kind, name, at, , inner] of some) {
      const does = KINDS[kind]
      if (does !== undefined) uses.push({ name, does, at, within })
      else if (kind !== 'text')
        fault ??= {
          at,
          says: {
            zh: '不认识这种写法；只能写 {{名称}}、{{#名称}}、{{^名称}} 和 {{/名称}}',
            en: 'this is not part of the template language; write {{name}}, {{#name}}, {{^name}} and {{/name}} only',
          },
        }
      if (does !== undefined && Array.isArray(inner)) visit(inner, [...within, { name, does }])
    }
  }
  visit(tokens, [])
  return fault ?? uses
}

/** Mustache says where it stumbled at the end of its message. */
function faultOf(error: unknown, template: string): TemplateFault {
  const message = error instanceof Error ? error.message : String(error)
  const at = Math.min(Number(/ at (\d+)$/.exec(message)?.[1] ?? 0), template.length)
  const name = /"([^"]*)"/.exec(message)?.[1] ?? ''
  if (message.startsWith('Unclosed section')) {
    const says = {
      zh: `{{#${name}}} 没有用 {{/${name}}} 收尾`,
      en: `{{#${name}}} is not closed by {{/${name}}}`,
    }
    return { at, says }
  }
  if (message.startsWith('Unopened section')) {
    const says = {
      zh: `{{/${name}}} 前面没有 {{#${name}}} 或 {{^${name}}}`,
      en: `there is no {{#${name}}} or {{^${name}}} before {{/${name}}}`,
    }
    return { at, says }
  }
  return { at, says: { zh: '{{ 没有用 }} 收尾', en: '{{ is not closed by }}' } }
}
