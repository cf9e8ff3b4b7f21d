import type { Words } from '../zh/index.ts'

export const usage: Words['usage'] = {
  command: 'COMMAND',
  commands: 'Commands',
  options: 'Options',
  someOptions: ' [OPTIONS]',
  how: (path) => `Usage: ${path}`,
  howOfOne: (path, command, option) => `How one command is used: ${path} ${command} ${option}`,
  lang: 'the language: zh for Chinese (the default), en for English',
}
