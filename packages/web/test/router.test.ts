import { expect, test } from 'vitest'
import { hrefOf, type Route, routeOf } from '../src/router.ts'

const routes: readonly Route[] = [
  { page: 'places' },
  { page: 'data' },
  { page: 'place', code: '330100' },
  { page: 'ask', code: '330100' },
  { page: 'ask', code: '330100', item: 'registeredOn' },
  { page: 'ask', code: '110000', item: 'documents.workResidencePermit' },
  { page: 'answer', code: '330100' },
  { page: 'papers', code: '330100' },
]

test.for(routes)('the address of %j leads back to it', (route) => {
  expect(routeOf(hrefOf(route))).toEqual(route)
})

test.for(['#/hangzhou', '#/330100/secret', '#/330100/answer/more', '#/330100/ask/a/b', '#/data/x'])(
  '%s leads to the page for lost addresses',
  (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'lost' })
  },
)
