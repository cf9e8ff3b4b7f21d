import { parseCitation, resolveCitation, unresolvedMessage } from '../cite.ts'
import { type InWords, joined, NOTHING } from '../language.ts'
import { templateCitations } from '../letter-citations.ts'
import { type TemplateUse, usesIn, WHOLE_LIST } from '../letter-template.ts'
import { letterTexts } from '../letters-book.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { LetterSource } from '../schema/letter.ts'
import type { LawSources } from '../sources.ts'
import { Findings, type LintFinding } from './finding.ts'

/** Whether the templates of letters can be read at all, and what they cite is there. */
export function lintTemplates(law: LawSources, findings: Findings): void {
  for (const letter of law.letters.values()) {
    for (const part of letterTexts(letter)) {
      const wrong = wrongIn(letter, part, findings)
      const uses = usesIn(part.text)
      if ('says' in uses) wrong(uses.at, uses.says)
      for (const { cite, at } of templateCitations(part.text)) {
        const found = resolveCitation(cite, law.statutes, law.sources)
        if (!('missing' in found)) continue
        const near = perhapsMeant(parseCitation(cite).target, law.statutes.keys())
        wrong(at, joined(unresolvedMessage(cite, found.missing), found.missing === 'target' ? near : NOTHING))
      }
    }
  }
}

/**
 * Whether letters whose templates can be read carry what they say, on a day (YYYY-MM-DD): every placeholder is an
 * input and every input is used, nothing that may be missing is printed unasked, every citation is in force and
 * confirmed, and every letter that a refusal offers is there.
 */
export function lintLetters(law: LawSources, on: string): readonly LintFinding[] {
  const findings = new Findings(law)
  for (const letter of law.letters.values()) lintLetter(letter, law, on, findings)
  const { ownCard } = law.letterWords
  if (ownCard !== undefined && !Object.hasOwn(law.documents, ownCard)) {
    const says = notIn('documents.yaml', ownCard, Object.keys(law.documents))
    findings.error('letter-words.yaml', ['ownCard'], says)
  }
  for (const [id, { routes }] of Object.entries(law.refusals)) {
    for (const [i, { letter, letterFlags = [] }] of routes.entries()) {
      const template = letter === undefined ? undefined : law.letters.get(letter)
      if (letter !== undefined && template === undefined) {
        const near = perhapsMeant(letter, law.letters.keys())
        findings.error('refusals.yaml', [id, 'routes', i, 'letter'], {
          zh: `没有 letters/${letter}.md${near.zh}`,
          en: `there is no letters/${letter}.md${near.en}`,
        })
      }
      for (const [at, flag] of letterFlags.entries()) {
        if (template === undefined || template.inputs[flag]?.kind === 'flag') continue
        findings.error('refusals.yaml', [id, 'routes', i, 'letterFlags', at], {
          zh: `letters/${letter}.md 没有名叫 ${flag} 的 flag；写它 inputs 里的一个`,
          en: `letters/${letter}.md has no flag called ${flag}; write one of its inputs`,
        })
      }
    }
  }
  return findings.all
}

const FACT = 'fact.'

type Wrong = (at: number, says: InWords) => void

function notIn(file: string, name: string, known: Iterable<string>): InWords {
  const near = perhapsMeant(name, known)
  return { zh: `${file} 里没有 ${name}${near.zh}`, en: `there is no ${name} in ${file}${near.en}` }
}

function lintLetter(letter: LetterSource, law: LawSources, on: string, findings: Findings): void {
  const file = `letters/${letter.id}.md`
  const used = new Set<string>()
  for (const part of letterTexts(letter)) {
    const wrong = wrongIn(letter, part, findings)
    const uses = usesIn(part.text)
    if (!('says' in uses)) for (const use of uses) lintUse(use, letter, used, wrong)
    lintTextCitations(part.text, law, on, wrong)
  }
  for (const { index, 0: mark } of letter.body.matchAll(OTHER_MARKDOWN))
    lintMark(letter, index, mark.trim(), findings)
  for (const [name, { kind, required, from }] of Object.entries(letter.inputs)) {
    const fact = from?.startsWith(FACT) ? from.slice(FACT.length) : undefined
    if (fact !== undefined && !Object.hasOwn(law.facts.facts, fact))
      findings.error(file, ['inputs', name, 'from'], notIn('facts.yaml', fact, Object.keys(law.facts.facts)))
    if (!used.has(name))
      findings.error(file, ['inputs', name], {
        zh: '声明了，没有用到；删掉，或者在正文里用上',
        en: 'it is declared and not used; take it out, or use it in the body',
      })
    if (kind === 'flag' && required === true)
      findings.error(file, ['inputs', name], {
        zh: 'flag 不能必填：没有给就是「否」',
        en: 'a flag cannot be required: not given means "no"',
      })
  }
}

/** Says what is wrong at a spot of one of the texts of a letter. */
function wrongIn(
  letter: LetterSource,
  { text, path }: ReturnType<typeof letterTexts>[number],
  findings: Findings,
): Wrong {
  const file = `letters/${letter.id}.md`
  return (at, says) => {
    if (path !== undefined) return findings.error(file, path, says)
    const before = text.slice(0, at).split('\n')
    const line = letter.bodyLine + before.length - 1
    findings.errorAt(file, { line, column: (before.at(-1)?.length ?? 0) + 1 }, says)
  }
}

/** Markdown that a letter has no form for. */
const OTHER_MARKDOWN = /^[ \t]*(#(?!# )|[-*>|+] )/gm

function lintMark(letter: LetterSource, at: number, mark: string, findings: Findings): void {
  const line = letter.bodyLine + letter.body.slice(0, at).split('\n').length - 1
  findings.errorAt(
    `letters/${letter.id}.md`,
    { line, column: 1 },
    {
      zh: `正文里没有「${mark}」这种写法；只有段落、「1. 」条目和「## 」小标题`,
      en: `a body has no "${mark}"; there are only paragraphs, items ("1. ") and headings ("## ")`,
    },
  )
}

function lintUse(use: TemplateUse, letter: LetterSource, used: Set<string>, wrong: Wrong): void {
  const { name, does, at, within } = use
  const inputOf = (one: string) => (Object.hasOwn(letter.inputs, one) ? letter.inputs[one] : undefined)
  if (name === '.') {
    const around = within.at(-1)
    if (around?.does !== 'ifGiven' || inputOf(around.name)?.kind !== 'list')
      wrong(at, {
        zh: '{{.}} 只能写在一个 list 的 {{#名称}} 里面',
        en: '{{.}} can stand only inside the {{#name}} of a list',
      })
    return
  }
  if (name.endsWith(WHOLE_LIST)) {
    const list = name.slice(0, -WHOLE_LIST.length)
    const input = inputOf(list)
    if (input?.kind !== 'list' || input.required !== false || does === 'prints')
      wrong(at, {
        zh: `{{#${name}}} 只问一个可以不给的 list 有没有；别的写 {{#${list}}}`,
        en: `{{#${name}}} asks only whether a list that may be left out is there; else write {{#${list}}}`,
      })
    return
  }
  used.add(name)
  const input = inputOf(name)
  if (input === undefined) {
    const near = perhapsMeant(name, Object.keys(letter.inputs))
    wrong(at, {
      zh: `没有声明 ${name}；在开头的 inputs 里加上${near.zh}`,
      en: `${name} is not declared; add it to the inputs in the head${near.en}`,
    })
    return
  }
  const required = input.kind !== 'flag' && (input.required ?? true)
  if (does === 'prints') {
    const known = within.findLast((one) => one.name === name)
    if (input.kind === 'flag')
      wrong(at, {
        zh: `${name} 是 flag，不能印出来；写 {{#${name}}}…{{/${name}}}`,
        en: `${name} is a flag and cannot be printed; write {{#${name}}}…{{/${name}}}`,
      })
    else if (input.kind === 'list')
      wrong(at, {
        zh: `${name} 是 list，写 {{#${name}}}…{{.}}…{{/${name}}}`,
        en: `${name} is a list; write {{#${name}}}…{{.}}…{{/${name}}}`,
      })
    else if (known?.does === 'ifNotGiven')
      wrong(at, {
        zh: `这里 ${name} 没有给，印出来是空的`,
        en: `here ${name} is not given, and nothing would be printed`,
      })
    else if (!required && known === undefined)
      wrong(at, {
        zh: `${name} 可以不给，要写在 {{#${name}}}…{{/${name}}} 里面，不然会缺一块`,
        en: `${name} may be left out; it has to stand inside {{#${name}}}…{{/${name}}}, or a piece is missing`,
      })
  } else if (required && !(input.kind === 'list' && does === 'ifGiven')) {
    wrong(at, {
      zh: `${name} 是必填的，总会印出来，不用写条件；可以不给的写 required: false`,
      en: `${name} is required and always printed, so that it needs no condition; what may be left out has required: false`,
    })
  }
}

function lintTextCitations(text: string, law: LawSources, on: string, wrong: Wrong): void {
  for (const { cite, at } of templateCitations(text)) {
    const found = resolveCitation(cite, law.statutes, law.sources)
    if ('missing' in found) continue
    if (!found.statute) {
      wrong(at, {
        zh: `${cite} 不是法规，文书里不能当作依据引用`,
        en: `${cite} is no statute; a letter cannot rest on it`,
      })
    } else if (found.confidence !== 'high') {
      wrong(at, {
        zh: `${cite} 的把握是 ${found.confidence}；文书只引 high 的，其余的请对方书面写明依据`,
        en: `the confidence of ${cite} is ${found.confidence}; letters cite only what is high, and for the rest ask the other side to name its basis in writing`,
      })
    } else {
      const { from, to } = law.statutes.get(parseCitation(cite).target)?.inForce ?? {}
      if ((from !== undefined && from > on) || (to !== undefined && to < on))
        wrong(at, {
          zh: `${cite} 在 ${on} 不在有效期里，文书不能引`,
          en: `${cite} is not in force on ${on}; a letter cannot cite it`,
        })
    }
  }
}
