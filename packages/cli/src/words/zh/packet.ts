import type { PacketFinding } from '@juyi/papers/packet'

/** What is told of a packet that was made; the packet itself is Chinese, for a desk. */
export const packet = {
  done: (out: string) => `做好了：${out}`,
  heard: (phrase: string, id: string) => `窗口说的按这句算：“${phrase}”（--refusal ${id}）`,
  letters: '文书',
  /** A letter: as it is printed, and what it is called and for in the language of the run. */
  letter: (title: string, _name: string, _about: string) => title,
  blanks: (labels: readonly string[]) => `空着、要拿笔写的：${labels.join('、')}`,
  evidence: '材料',
  unknown: (files: readonly string[], example: string) =>
    `这些文件看不出是哪样材料，按文件名放在最后：${files.join('、')}。文件名用材料的名字开头就能对上，例如 ${example}-1.jpg；或者在清单里写明（--evidence 清单.json）`,
  missing: '还缺',
  findings: '要看一看',
  missingCharacters: (characters: readonly string[]) =>
    `字体里没有“${characters.join('')}”，印出来是方框，拿笔写上`,
  leftOut: {
    empty: '文件是空的，没有放进去；重新拍一张',
    locked: '文件加了密，没有放进去；去掉密码再放，或者另附打印件',
    damaged: '文件打不开，没有放进去；重新存一份，或者另附打印件',
    heic: '是 HEIC 格式的照片，这里读不了，没有放进去；在手机上存成 JPEG 再放，或者截个图',
    unreadable: '不是能看的图片，没有放进去；存成 JPEG 或者 PDF 再放',
    tooManyPages: '页数太多，没有放进去；只留要用的几页',
  } satisfies Readonly<Record<Exclude<PacketFinding['problem'], 'missingCharacters'>, string>>,
  placing: (done: number, all: number) => `放材料 ${done}/${all}`,
}
