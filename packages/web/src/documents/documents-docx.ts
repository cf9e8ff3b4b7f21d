/** The writer of .docx files, apart because it is large and wanted seldom. */
export { letterDocx } from '@juyi/papers/docx'
