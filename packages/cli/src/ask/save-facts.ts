import { existsSync, writeFileSync } from 'node:fs'
import { isCancel, select, text } from '@clack/prompts'
import { ASK } from '../words.ts'
import { tell } from './prompts.ts'

const output = process.stderr

/** Offers to keep the answers in a file. Nothing is written unasked and no file is overwritten unasked. */
export async function offerToSave(facts: Readonly<Record<string, unknown>>): Promise<void> {
  if (!(await agreed(ASK.save, ASK.saveYes, ASK.saveNo))) return
  for (let name = 'juyi-facts.json'; ; ) {
    const path = await text({
      message: ASK.saveAs,
      initialValue: name,
      validate: (typed) => (typed === undefined || typed.trim() === '' ? ASK.emptyName : undefined),
      output,
    })
    if (isCancel(path)) return
    name = path.trim()
    const exists = existsSync(name)
    if (exists && !(await agreed(ASK.exists(name), ASK.overwrite, ASK.keep))) continue
    try {
      writeFileSync(name, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600, flag: exists ? 'w' : 'wx' })
      process.stderr.write(`${ASK.saved(name)}\n`)
      return
    } catch {
      tell(ASK.cannotSave(name))
    }
  }
}

/** Yes or no; no where the person just presses Enter or stops. */
async function agreed(message: string, yes: string, no: string): Promise<boolean> {
  const chosen = await select({
    message,
    options: [
      { value: false, label: no },
      { value: true, label: yes },
    ],
    initialValue: false,
    showInstructions: false,
    output,
  })
  return chosen === true
}
