import { type Division, DivisionMap } from './division-map.ts'
import divisions from './divisions.json' with { type: 'json' }

const map = new DivisionMap(divisions)

/** The name of a division, or undefined for a code that is not in the list (abolished ones are not). */
export const divisionName = (code: string): string | undefined => map.nameOf(code)

/** The full name with what lies above it: 浙江省杭州市西湖区. */
export const fullDivisionName = (code: string): string | undefined => map.fullNameOf(code)

/** The divisions that a person may mean by a code or a name, the higher ones first. */
export const findDivisions = (text: string): readonly Division[] => map.find(text)

/** The divisions directly below one; provinces are below 000000. */
export const divisionsBelow = (code: string): readonly Division[] => map.below(code)
