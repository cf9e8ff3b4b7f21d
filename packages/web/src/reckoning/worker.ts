import { assess, checklist } from '@juyi/journey'
import { usableFacts } from './known-facts.ts'
import type { Reckoned, ReckonRequest } from './message.ts'

addEventListener('message', ({ data }: MessageEvent<ReckonRequest>) => {
  const { book, on } = data
  const facts = usableFacts(data.facts, book, on)
  const reckoned: Reckoned = {
    assessment: assess(book, facts, on),
    papers: {
      application: checklist(book, facts, on, 'application'),
      registration: checklist(book, facts, on, 'registration'),
    },
  }
  postMessage(reckoned)
})
