import { storedUnder } from './stored.ts'

/** Whether the person wants large type, on every page from now on. */
export const largeType = storedUnder('juyi.large', (raw) => raw === true)
