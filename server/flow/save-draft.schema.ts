import * as z from 'zod'
import { fileCharsMax } from '../../flows/index'

export const saveDraftInput = z.object({
  flowId: z.uuid(),
  /** Revision that the reader's work is based on. */
  baseRevision: z.number().int().min(1),
  /** Text of name.flow.json and name.layout.json. */
  draft: z.string().max(fileCharsMax),
  layout: z.string().max(fileCharsMax),
})
