import type { CommandDef } from 'citty'
import { LANG } from './language.ts'
import { displayWidth } from './output/wrap.ts'
import { settled } from './settled.ts'
import { USAGE } from './words.ts'

/** How a command is used: what it does, its sub-commands or its options. */
export async function usage(command: CommandDef, names: readonly string[]): Promise<string> {
  const path = names.join(' ')
  const meta = await settled(command.meta)
  const subCommands = await settled(command.subCommands)
  const args = Object.entries((await settled(command.args)) ?? {})
  const words = args.filter(([, arg]) => arg.type === 'positional')
  const options = args.filter(([, arg]) => arg.type !== 'positional')
  const lines = [meta?.description ?? '', '']
  if (subCommands !== undefined) {
    lines.push(USAGE.how(`${path} ${USAGE.command}${USAGE.someOptions}`), '', USAGE.commands)
    const described = await Promise.all(
      Object.entries(subCommands).map(async ([name, sub]): Promise<Row> => {
        const described = await settled((await settled(sub))?.meta)
        return [name, described?.description ?? '']
      }),
    )
    lines.push(...columns(described), '', USAGE.options, ...columns([LANG_ROW]))
    lines.push('', USAGE.howOfOne(path, USAGE.command, '--help'))
    return lines.join('\n')
  }
  const placed = words.map(
    ([, arg]) =>
      ` ${arg.required === false ? '[' : ''}${arg.valueHint ?? ''}${arg.required === false ? ']' : ''}`,
  )
  const rows = options.map(
    ([name, arg]): Row => [
      `--${name}${arg.valueHint === undefined ? '' : ` ${arg.valueHint}`}`,
      arg.description ?? '',
    ],
  )
  lines.push(USAGE.how(`${path}${placed.join('')}${USAGE.someOptions}`))
  lines.push('', USAGE.options, ...columns([...rows, LANG_ROW]))
  return lines.join('\n')
}

type Row = readonly [string, string]

/** Every command takes it; it is read before any command sees the line. */
const LANG_ROW: Row = [`--${LANG} zh|en`, USAGE.lang]

function columns(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(...rows.map(([name]) => displayWidth(name)))
  return rows.map(([name, words]) => `  ${name}${' '.repeat(widest - displayWidth(name))}  ${words}`)
}
