import type { TransferProblem } from '../../store/package.ts'
import { count } from './sentence.ts'

export const data = {
  unlockTitle: (name: string) => `Locked with a passphrase: ${name}`,
  unlockLead: 'Write the passphrase to open it. It is used on this device only and sent to nobody.',
  passphrase: 'Passphrase',
  unlock: 'Open',
  unlocking: 'Opening…',
  unlockWrong: 'This passphrase is not right. Check capitals and the keyboard language, and write it again.',
  unlockForgotten:
    'If the passphrase is forgotten, nobody can open this, and neither can we. All you can do is erase it and begin again.',
  otherPeople: 'See someone else’s, or erase',
  title: 'What is stored on this device',
  lead: 'Juyi has no accounts and no server that keeps your details. What you see here is in this browser only; another device does not have it.',
  nothing: 'Nothing is stored.',
  shared:
    'On someone else’s phone, in an internet café or at a community computer, erase it before you leave.',
  papersHeld: 'Papers ticked',
  of: (name: string) => `Papers of: ${name}`,
  sealedNow: 'These papers are locked with a passphrase. Open them to see what is inside.',
  people: 'Who is on this device',
  peopleLead:
    'If you help family or others, keep each person’s papers apart here. The names are not encrypted: write “Grandma” or “bed 3”, no full names and no ID numbers.',
  isSealed: 'Passphrase',
  isOpen: 'Now showing',
  see: (name: string) => `Show: ${name}`,
  label: 'What to call this person (seen on this device only)',
  labelWanted: 'Write a name first, for example “Grandma”.',
  labelTaken: (name: string) => `“${name}” is here already. Choose another name.`,
  noRoom:
    'It was not saved: the device may be full, or the browser lets nothing be saved. Delete something and try again; what was there before is unchanged.',
  add: 'Add a person',
  rename: 'Change the name',
  renameLabel: 'The new name',
  renameDo: 'Use this name',
  passphraseSet: 'Lock these papers with a passphrase',
  passphraseChange: 'Change or remove the passphrase',
  passphraseLead:
    'With a passphrase, answers, records and photos are encrypted, and you write it each time you open them. If you forget it, nobody can bring them back.',
  passphraseAgain: 'Write it again',
  passphraseShort: (n: number) =>
    `The passphrase needs at least ${count(n, 'character')}. A few unrelated words in a row are easy to remember and hard to guess.`,
  passphraseDiffers: 'The two are not the same. Write it again.',
  passphraseRemove: 'Remove the passphrase',
  seal: 'Lock with the passphrase',
  sealing: 'Encrypting…',
  sealedWell: 'The passphrase is set. Once this page is closed, it is needed to open these papers.',
  unsealedWell: 'The passphrase is removed; the papers are still here.',
  cannotSeal:
    'This page was not opened over a secure connection (https), and then browsers do not encrypt. So no passphrase can be set here.',
  lock: 'Lock now',
  takeAlong: (name: string) => `Save to a file: ${name}`,
  takeAlongOpen:
    'Saves one zip file, to move to another device or to keep. The file is not encrypted, so keep it safe; to have it encrypted, set a passphrase first.',
  takeAlongSealed:
    'Saves one zip file, to move to another device. What is inside is encrypted; the same passphrase opens it.',
  takeAlongFailed: 'The file was not saved. Nothing has changed here; try again.',
  takeInTitle: 'Bring in from a file',
  takeIn: 'Choose a saved file',
  takenIn: (name: string) => `Brought in: ${name}.`,
  takeInReplaces: (name: string) =>
    `There are papers of “${name}” here already. If the ones from the file replace them, the ones here are gone.`,
  replace: 'Replace with the file',
  doNotReplace: 'Don’t replace',
  takeInProblem: {
    notOurs: 'Juyi did not save this file. Choose one with a name like “Juyi-Me.zip” or “居易-我.zip”.',
    newer: 'A newer version of Juyi saved this file. Go online, update Juyi here, and choose the file again.',
    damaged: 'This file is damaged; nothing here was changed. Save it again from the other device.',
    full: 'There is no room for it on this device. Delete some photos or other things, and choose it again.',
  } satisfies Readonly<Record<TransferProblem, string>>,
  happened: 'What you wrote down about your case',
  files: (n: number) => `${count(n, 'file')} stored`,
  cutoff: 'Latest day to have it done',
  writtenInLetters: 'Written for letters',
  eraseOne: (place: string) => `Erase the answers about ${place}`,
  erasePerson: (name: string) => `Erase everything of: ${name}`,
  eraseAll: 'Erase everyone’s papers',
  sure: 'What is erased cannot be brought back.',
  confirm: 'Yes, erase',
  cancel: 'Keep it',
  erased: 'Erased.',
  sent: 'The page only fetches rules and the list of places from the server. It sends no answers.',
}
