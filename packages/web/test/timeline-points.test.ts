import { expect, test } from 'vitest'
import { opening } from '../src/answer/timeline-points.ts'

test.for([
  ['自己带身份证去报居住登记，不用房东来', '自己带身份证去报居住登记'],
  ['去派出所（或者社区，都行）查记录：登记了没有', '去派出所（或者社区，都行）查记录'],
  ['去“浙里办，居住证”里申领', '去“浙里办，居住证”里申领'],
  ['去申领', '去申领'],
])('the picture takes the first clause of %s', ([says = '', short]) => {
  expect(opening(says)).toBe(short)
})
