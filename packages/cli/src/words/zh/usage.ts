/** The frame of `--help`, and what is said of words on the command line that are not understood. */
export const usage = {
  command: '命令',
  commands: '命令',
  options: '选项',
  someOptions: ' [选项]',
  how: (path: string) => `用法：${path}`,
  howOfOne: (path: string, command: string, option: string) => `某个命令怎么用：${path} ${command} ${option}`,
  lang: '用哪种语言：zh 中文（默认）、en 英文',
}
