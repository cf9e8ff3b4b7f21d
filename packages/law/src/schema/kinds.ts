import type * as z from 'zod'
import { calendar } from './calendar.ts'
import { documentsFile, factsFile } from './facts.ts'
import { implicationsFile } from './implications.ts'
import { letterHead, letterWordsFile } from './letter.ts'
import { place } from './place.ts'
import { claimsFile, refusalsFile } from './refusals.ts'
import { scenariosFile } from './scenario.ts'
import { sources, statute } from './statute.ts'
import { waysFile } from './ways.ts'

/** One kind of file in a law folder. */
export interface FileKind {
  /** Which files are of this kind, as a glob below the folder of the law. */
  readonly files: string
  readonly title: string
  readonly schema: z.ZodType
}

/** Every kind of file in a law folder, by the name under which its schema is published. */
export const FILE_KINDS = {
  statute: { files: 'statutes/*.yaml', title: '法规', schema: statute },
  sources: { files: 'sources/*.yaml', title: '法规以外的来源', schema: sources },
  place: { files: 'places/*.yaml', title: '一个地方的规则', schema: place },
  facts: { files: 'facts.yaml', title: '会问到的事实', schema: factsFile },
  implications: { files: 'implications.yaml', title: '人人都一样的事实', schema: implicationsFile },
  documents: { files: 'documents.yaml', title: '材料', schema: documentsFile },
  refusals: { files: 'refusals.yaml', title: '窗口怎么说，规定怎么写', schema: refusalsFile },
  ways: { files: 'ways.yaml', title: '被拒以后的每一种路', schema: waysFile },
  claims: { files: 'claims.yaml', title: '常见说法', schema: claimsFile },
  letterWords: { files: 'letter-words.yaml', title: '信里说案子的话', schema: letterWordsFile },
  letter: { files: 'letters/*.md', title: '文书模板开头的一段', schema: letterHead },
  calendar: { files: 'calendar/*.yaml', title: '一年的放假和调休', schema: calendar },
  scenarios: { files: 'scenarios/*.yaml', title: '一个地方的案例', schema: scenariosFile },
} as const satisfies Readonly<Record<string, FileKind>>
