/** Checks that no package leans on a floor above it and that the pure packages are pure. */
import { fileURLToPath } from 'node:url'
import { findViolations } from './violations.ts'

const violations = findViolations(fileURLToPath(new URL('..', import.meta.url)))

for (const { file, line, message } of violations) console.error(`${file}:${line}  ${message}`)
console.log(
  violations.length === 0
    ? 'floors: every package keeps to its floor'
    : `floors: ${violations.length} violation(s)`,
)
process.exitCode = violations.length === 0 ? 0 : 1
