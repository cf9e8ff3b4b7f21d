import * as z from 'zod'
import type { FileKind } from './kinds.ts'

/**
 * The JSON Schema of a kind of file, for editors. Draft 7, because that is what YAML editors read best. It accepts
 * all that the loader accepts; what a schema cannot say (that a day exists, that a name is known) the loader and
 * `juyi law lint` say.
 */
export function jsonSchemaOf({ schema, title }: FileKind): z.core.JSONSchema.BaseSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      // The registry's name of a building block; it is the key under `definitions` already.
      delete jsonSchema.id
    },
  })
  const { $schema, ...rest } = made
  return { $schema, title, ...rest }
}
