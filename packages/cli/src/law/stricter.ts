import { writeFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { law } from '../law-books.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedWithParents, stricterReport } from './stricter-report.ts'

/** Writes the report on how every place stands to the one above it. */
export const stricter = defineCommand({
  meta: { name: 'stricter', description: '每个地方和上一级比：哪里更严、更宽，生成一页报告' },
  args: {
    write: {
      type: 'string',
      description: '写进文件；不写就输出到屏幕',
      valueHint: 'docs/stricter-than-national.md',
    },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const places = comparedWithParents(await law())
    const text = args.json
      ? `${JSON.stringify(
          places.map(({ comparison }) => comparisonJson(comparison)),
          null,
          2,
        )}\n`
      : stricterReport(places)
    if (args.write === undefined) {
      process.stdout.write(text)
      return
    }
    try {
      await writeFile(args.write, text)
    } catch {
      throw new Failure(`--write：写不进「${args.write}」；写一个已有文件夹里的文件名`)
    }
    console.log(`${places.length} 个地方，写进了 ${args.write}`)
  },
})
