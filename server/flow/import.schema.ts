import * as z from 'zod'
import { fileCharsMax } from '../../flows/index'

export const importInput = z.object({
  /** Text of a flow file, ours or of another product. */
  text: z.string().max(fileCharsMax),
  layout: z.string().max(fileCharsMax).optional(),
  scenarios: z.string().max(fileCharsMax).optional(),
  fileName: z.string().max(200).optional(),
})

export type ImportInput = z.infer<typeof importInput>
