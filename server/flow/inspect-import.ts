import { procedure } from '../trpc'
import { importInput } from './import.schema'
import { readImport } from './read-import'

/** What a file would become, stored nowhere; a mutation, since a file is too long for an address. */
export const inspectImport = procedure.input(importInput).mutation(({ input }) => readImport(input).report)
