import { fileURLToPath } from 'node:url'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { describe, expect, test } from 'vitest'
import { documentMeant } from '../src/document-meant.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)), { only: '330100' })
const { documents } = buildBook('330100', law)
const ASKED = ['idCard', 'otherId', 'lease', 'leaseFilingCertificate', 'landlordStatement']

describe('the document that the name of a file means', () => {
  test.each([
    ['lease-1', 'lease'],
    ['房屋租赁合同（第一页）', 'lease'],
    ['租房合同-1', 'lease'],
    ['租赁合同', 'lease'],
    ['身份证正面', 'idCard'],
    ['身份证照片2', 'idCard'],
    ['不动产权证书-3', 'titleDeed'],
    ['房产证', 'titleDeed'],
    ['结婚证', 'marriageCertificate'],
    ['IMG_20261120', undefined],
    ['合同', undefined],
    ['收据', undefined],
    ['', undefined],
  ])('%s: %s', (name, document) => {
    expect(documentMeant(name, documents, ASKED)).toBe(document)
  })

  test('is its own name before one that is only like it, however long', () => {
    for (const [id, { name }] of Object.entries(documents))
      expect(documents[documentMeant(`${name}-1`, documents, ASKED) ?? '']?.name, id).toBe(name)
  })

  test('is not guessed among those that are not asked for', () => {
    expect(documentMeant('租房合同-1', documents, [])).toBeUndefined()
  })
})
