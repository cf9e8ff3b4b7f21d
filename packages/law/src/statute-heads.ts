import { titleOf } from './cite.ts'
import type { Language } from './language.ts'
import type { Confidence } from './schema/statement.ts'
import type { StatuteSource } from './schema/statute.ts'
import type { LawSources } from './sources.ts'

/** What a legal instrument is, without its articles. */
export interface StatuteHead {
  /** In English with the Chinese title behind it. */
  readonly title: string
  /** 文号, the number under which it was issued; the same in either language. */
  readonly number?: string
  readonly issuer: string
  readonly level: StatuteSource['level']
  /** Days as YYYY-MM-DD; without `to` it is still in force, without `surelyUntil` that is not in doubt. */
  readonly inForce: { readonly from?: string; readonly to?: string; readonly surelyUntil?: string }
  readonly url?: string
  /** YYYY-MM-DD */
  readonly checked: string
  readonly confidence: Confidence
}

/** The heads of all instruments in one language, by id, which is what stands before the `#` of a citation. */
export function statuteHeads(
  law: Pick<LawSources, 'statutes'>,
  language: Language,
): Readonly<Record<string, StatuteHead>> {
  return Object.fromEntries(
    [...law.statutes].map(([id, statute]): [string, StatuteHead] => {
      const { number, issuer, issuerEn, level, inForce, source } = statute
      return [
        id,
        {
          title: titleOf(statute, language),
          number,
          issuer: language === 'en' ? (issuerEn ?? issuer) : issuer,
          level,
          inForce,
          url: source.url,
          checked: source.checked,
          confidence: source.confidence,
        },
      ]
    }),
  )
}
