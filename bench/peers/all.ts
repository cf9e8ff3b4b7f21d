/** The engines that the benchmark measures beside ours. */
import type { Peer } from '../peer.ts'
import { feelin } from './feel.ts'
import { jsonLogicJs } from './json-logic.ts'
import { jsonRulesEngine } from './json-rules.ts'
import { publicodes } from './publicodes.ts'
import { zenEngine } from './zen.ts'

export const peers: readonly Peer[] = [jsonLogicJs, jsonRulesEngine, zenEngine, feelin, publicodes]
