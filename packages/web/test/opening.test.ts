import { expect, test } from 'vitest'
import { opening } from '../src/answer/opening.ts'

test.for([
  ['自己带身份证去报居住登记，不用房东来', '自己带身份证去报居住登记'],
  ['去派出所（或者社区，都行）查记录：登记了没有', '去派出所（或者社区，都行）查记录'],
  ['去“浙里办，居住证”里申领', '去“浙里办，居住证”里申领'],
  ['去申领', '去申领'],
  ['Register your residence; the landlord need not come', 'Register your residence'],
  [
    'Ask the police (any station: they share it) for the record. It is free.',
    'Ask the police (any station: they share it) for the record',
  ],
  ['Bring your ID card, the lease and a photo', 'Bring your ID card, the lease and a photo'],
  ['Be there at 9:30 with form 3.2 – it closes early', 'Be there at 9:30 with form 3.2'],
])('the picture takes the first clause of %s', ([says = '', short]) => {
  expect(opening(says)).toBe(short)
})
