import type { Words } from '../zh/index.ts'

export const packet: Words['packet'] = {
  done: (out) => `Made: ${out} (in Chinese, for the desk)`,
  heard: (phrase, id) => `What was said is taken to be: “${phrase}” (--refusal ${id})`,
  letters: 'Letters',
  letter: (title, name, about) => `${name} (${title}): ${about}`,
  blanks: (labels) => `Left blank, to be filled in by pen: ${labels.join(', ')}`,
  evidence: 'Papers',
  unknown: (files, example) =>
    `We could not tell which papers these files are; they come last, under their own names: ${files.join(', ')}. Begin a file name with the name of the paper, e.g. ${example}-1.jpg, or say it in a list (--evidence list.json)`,
  missing: 'Still missing',
  findings: 'Have a look at these',
  missingCharacters: (characters) =>
    `The font lacks “${characters.join('')}”; it is printed as boxes, write it in by pen`,
  leftOut: {
    empty: 'the file is empty and was left out; take the photo again',
    locked: 'the file is locked and was left out; remove the password, or bring a printout',
    damaged: 'the file could not be opened and was left out; save it again, or bring a printout',
    heic: 'a photo in HEIC format, which cannot be read here, was left out; save it as JPEG on the phone, or take a screenshot',
    unreadable: 'this is no picture that can be read and was left out; save it as JPEG or PDF',
    tooManyPages: 'too many pages, so it was left out; keep only the pages that are needed',
  },
  placing: (done, all) => `Placing papers ${done}/${all}`,
}
