import { COVERED_TOPICS, coverageOf } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { defineCommand } from 'citty'
import { assertLawFolder } from '../law-books.ts'
import { LAW_FOLDER } from '../law-folder.ts'
import { displayWidth } from '../output/wrap.ts'

/** Short heads for the columns, in the order of the topics. */
const HEADS: Readonly<Record<(typeof COVERED_TOPICS)[number], string>> = {
  credential: '证',
  scope: '谁不办',
  registration: '登记',
  period: '时长',
  eligibility: '资格',
  requirements: '材料',
  acts: '做法',
  channels: '去处',
  clocks: '时限',
  fees: '费用',
  endorsement: '签注',
  changeOfAddress: '变更',
  loss: '遗失',
  cancellation: '注销',
  benefits: '用处',
  cutoffs: '截止',
}

/** Shows how well each place is held, topic by topic. */
export const coverage = defineCommand({
  meta: {
    name: 'coverage',
    description: '每个地方、每个主题的把握：high、medium、low、none（本地文件没有写）',
  },
  args: { json: { type: 'boolean', description: '输出 JSON' } },
  run: ({ args }) => {
    assertLawFolder()
    const rows = coverageOf(loadLaw(LAW_FOLDER))
    if (args.json) {
      console.log(JSON.stringify(rows, null, 2))
      return
    }
    const nameWidth = Math.max(...rows.map(({ code, name }) => displayWidth(`${code} ${name}`)))
    console.log(
      [pad('', nameWidth), ...COVERED_TOPICS.map((topic) => pad(HEADS[topic], 6))].join(' ').trimEnd(),
    )
    for (const { code, name, topics } of rows) {
      console.log(
        [pad(`${code} ${name}`, nameWidth), ...COVERED_TOPICS.map((topic) => pad(topics[topic] ?? '', 6))]
          .join(' ')
          .trimEnd(),
      )
    }
  },
})

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
