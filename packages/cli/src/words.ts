import type { Verdict } from '@juyi/journey'
import type { Confidence } from '@juyi/law'

/** How sure a statement is, in the words that a person sees. */
export const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  high: '已核实',
  medium: '待核实（只有一个官方来源）',
  low: '待核实（非官方说法）',
}

export const REASON = {
  local: '户口就在本地，不用办居住证',
  otherInstrument: '你用的是另外的证件，不办这个证',
  alreadyHolds: '你已经有这里的居住证了',
} as const

export const VERDICT: Readonly<Record<Verdict, string>> = {
  eligible: '可以申领。',
  likely: '多半可以申领。有一处要看窗口，或者依据还待核实。',
  'not-yet': '现在还不能办。',
  ineligible: '按现在的情况办不了。',
  unknown: '还差几个信息，才能告诉你。',
}
