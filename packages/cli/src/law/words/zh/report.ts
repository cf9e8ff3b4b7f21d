import type { Relation } from '../../comparison.ts'
import { terms } from './terms.ts'

const { list } = terms

export const report = {
  about: '每个地方和上一级比：哪里更严、更宽，生成一页报告',
  write: '写进文件；不写就输出到屏幕',
  cannotWrite: (file: string): string => `--write：写不进「${file}」；写一个已有文件夹里的文件名`,
  written: (places: number, file: string): string => `${places} 个地方，写进了 ${file}`,
  title: '各地的规则和上一级比',
  otherLanguage: '[English](stricter-than-national.en.md)',
  generated:
    '这一页给律师看。它由程序从 `law/` 里的规则生成，不要手改：`npx juyi law stricter --write docs/stricter-than-national.md`。规则改了就重新生成；旧的一页通不过测试。',
  how: '怎么读',
  what: (places: number, day: string): string =>
    `我们有规则的 ${places} 个地方，各和上一级（所在的省，或者全国）比。两边都用${day}的规则，都放在这个地方算：规则里说的“本市”“这里”，都当作这个地方。`,
  compared: (topics: readonly string[]): string => `比了的：${list(topics)}。`,
  uncompared: (topics: readonly string[]): string =>
    `没有比的：${list(topics)}；只有文字、没有期限或金额的规定；两边收的材料有交叉、分不出哪边严的。没有比，不等于一样。`,
  asWritten: '条文怎么写就怎么比。还没有核实的也比，后面写着“待核实”，不能当作法律。',
  examples:
    '资格和材料上的每一处差别，都有一个编出来的人，用程序按两边的规则各答过一遍；没有另外写明的，都是内地户籍、户口不在本地、还没有本地居住证。期限上的差别，两边从同一天数起，看各数到哪一天。',
  basis: '“依据”只说明这一条从哪里来。一个地方可不可以这样规定，要由律师判断，这一页不判断。',
  relations: {
    adds: '上一级可以的人，这里不行，或者要看窗口；要多带材料；给本人的时间更短；费用更高；要等更久。',
    drops: '上一级不行的人，这里可以，或者可以让窗口看；少带材料；给本人的时间更长；费用更低；等得更短。',
    specifies: '上一级留给窗口判断，或者没有写的，这里写明了。',
    incomparable: '有的更严，有的更宽；每一处分别写在后面。',
    notCompared: '这个主题里只有比不了的。',
  } satisfies Readonly<Record<Exclude<Relation, 'same'>, string>>,
  table: '总表',
  heads: { place: '地方', above: '上一级' },
  stricter: (n: number): string => `更严的，一处一行（${n} 处）`,
  byArticle: (n: number): string => `有自己的条文的（${n} 处）`,
  byOther: (n: number): string =>
    `没有找到自己的条文，只有上一级的条文，或者只见于指南、报道、网页，或者条文里没有写到这一点的（${n} 处）`,
  line: (place: string, topic: string, says: string, basis: string): string =>
    `**${place}**（${topic}）：${says}。依据：${basis}`,
  section: (place: string, other: string): string => `${place}（和${other}比）`,
  topic: (topic: string, relation: string): string => `${topic}：${relation}`,
  nothing: '没有找到差别。',
  leftOut: (words: string, papers: number, place: string): string =>
    `没有比的：${[
      words === '' ? '' : `${words}，只有文字、没有期限或金额`,
      papers === 0 ? '' : `材料 ${papers} 项，两边收的有交叉`,
    ]
      .filter((part) => part !== '')
      .join('；')}。逐条见 \`juyi law compare ${place}\`。`,
  ofTopic: (topic: string, n: number): string => `${topic} ${n} 条`,
}
