import { parseArgs } from 'node:util'
import { type InWords, nearestName } from '@juyi/law'
import { type ArgsDef, type CommandDef, runCommand } from 'citty'
import { Failure } from './failure.ts'
import { LANG } from './language.ts'
import { settled } from './settled.ts'
import { usage } from './usage.ts'

/**
 * Finds the sub-command that is meant, checks its options and runs it. The command-line library takes whatever it
 * does not know for nothing; here every word that is not understood is named instead.
 */
export async function runCommandLine(root: CommandDef, rawArgs: readonly string[]): Promise<void> {
  const names = [(await settled(root.meta))?.name ?? '']
  let command = root
  let rest = [...rawArgs]
  for (;;) {
    const subCommands = await settled(command.subCommands)
    if (subCommands === undefined) break
    const [word] = rest
    if (word === '--help' || word === '-h') return print(await usage(command, names))
    if (word === '--version' || word === '-v') return print((await settled(root.meta))?.version ?? '')
    if (word === undefined) {
      // It is in the language of this run already.
      const how = await usage(command, names)
      throw new Failure({ zh: how, en: how })
    }
    const found = Object.hasOwn(subCommands, word) ? await settled(subCommands[word]) : undefined
    if (found === undefined) throw new Failure(unknownCommand(word, names, Object.keys(subCommands)))
    command = found
    names.push(word)
    rest = rest.slice(1)
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(await usage(command, names))
  checkArguments(rest, (await settled(command.args)) ?? {}, names.join(' '))
  await runCommand(command, { rawArgs: rest })
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function unknownCommand(word: string, names: readonly string[], known: readonly string[]): InWords {
  const near = nearestName(word, known)
  const path = names.join(' ')
  return {
    zh: [
      `${path}：没有「${word}」这个命令${near === undefined ? '' : `；你要用的是 ${near} 吗？`}`,
      `可以用的命令：${known.join('、')}。各是什么，见 ${path} --help`,
    ].join('\n'),
    en: [
      `${path}: there is no command “${word}”${near === undefined ? '' : `; do you mean ${near}?`}`,
      `The commands are: ${known.join(', ')}. For what each does, see ${path} --help`,
    ].join('\n'),
  }
}

/** Names the first option or word that the command does not know, or that lacks what belongs to it. */
export function checkArguments(rawArgs: readonly string[], defined: ArgsDef, path: string): void {
  const names = Object.keys(defined)
  const options = names.filter((name) => defined[name]?.type !== 'positional')
  const { tokens } = parseArgs({
    args: [...rawArgs],
    options: Object.fromEntries(
      options.map((name) => [name, { type: defined[name]?.type === 'boolean' ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.includes(token.name) ? defined[token.name] : undefined
    if (option === undefined) {
      const known = [...options, LANG]
      const near = nearestName(token.name, known)
      const all = known.map((name) => `--${name}`)
      throw new Failure({
        zh: `${token.rawName}：${path} 没有这个选项${near === undefined ? '' : `；你要写的是 --${near} 吗？`}\n可以用的选项：${all.join('、')}`,
        en: `${token.rawName}: ${path} has no such option${near === undefined ? '' : `; do you mean --${near}?`}\nThe options are: ${all.join(', ')}`,
      })
    }
    if (option.type === 'boolean') {
      if (token.inlineValue)
        throw new Failure({
          zh: `${token.rawName}：这个选项后面不写值，只写 ${token.rawName}`,
          en: `${token.rawName}: this option takes no value; write ${token.rawName} alone`,
        })
    } else if (token.value === undefined || token.value === '' || looksLikeOption(token)) {
      throw new Failure({
        zh: `${token.rawName}：后面没有写值；写成 ${token.rawName} ${option.valueHint ?? '值'}`,
        en: `${token.rawName}: it has no value; write ${token.rawName} ${option.valueHint ?? 'VALUE'}`,
      })
    }
  }
  const places = names.filter((name) => defined[name]?.type === 'positional')
  const extra = words[places.length]
  if (extra !== undefined)
    throw new Failure({
      zh: `「${extra}」：${path} 用不着这个；写法见 ${path} --help`,
      en: `“${extra}”: ${path} has no use for it; see ${path} --help`,
    })
  const lacking = places.slice(words.length).find((name) => defined[name]?.required !== false)
  if (lacking !== undefined) {
    const { description = lacking, valueHint = '' } = defined[lacking] ?? {}
    throw new Failure({
      zh: `没有写${description}；例如 ${path} ${valueHint}`,
      en: `It lacks this: ${description}; e.g. ${path} ${valueHint}`,
    })
  }
}

/** `--place --json`: what stands after the option is the next option. A lone dash means standard input. */
function looksLikeOption(token: { readonly value?: string; readonly inlineValue?: boolean }): boolean {
  return token.inlineValue !== true && token.value !== '-' && (token.value?.startsWith('-') ?? false)
}
