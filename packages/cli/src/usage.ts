import type { CommandDef } from 'citty'
import { displayWidth } from './output/wrap.ts'
import { settled } from './settled.ts'

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
    lines.push(`用法：${path} 命令 [选项]`, '', '命令')
    const described = await Promise.all(
      Object.entries(subCommands).map(async ([name, sub]): Promise<Row> => {
        const described = await settled((await settled(sub))?.meta)
        return [name, described?.description ?? '']
      }),
    )
    lines.push(...columns(described), '', `某个命令怎么用：${path} 命令 --help`)
    return lines.join('\n')
  }
  const placed = words.map(
    ([, arg]) =>
      ` ${arg.required === false ? '[' : ''}${arg.valueHint ?? ''}${arg.required === false ? ']' : ''}`,
  )
  lines.push(`用法：${path}${placed.join('')}${options.length > 0 ? ' [选项]' : ''}`)
  if (options.length > 0) {
    const rows = options.map(
      ([name, arg]): Row => [
        `--${name}${arg.valueHint === undefined ? '' : ` ${arg.valueHint}`}`,
        arg.description ?? '',
      ],
    )
    lines.push('', '选项', ...columns(rows))
  }
  return lines.join('\n')
}

type Row = readonly [string, string]

function columns(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(...rows.map(([name]) => displayWidth(name)))
  return rows.map(([name, words]) => `  ${name}${' '.repeat(widest - displayWidth(name))}  ${words}`)
}
