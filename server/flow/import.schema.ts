import * as z from 'zod'
import { fileCharsMax } from '../../flows/index'

export const importInput = z.object({
  /** Text of a flow file. */
  text: z.string().max(fileCharsMax),
  layout: z.string().max(fileCharsMax).optional(),
  fileName: z.string().max(200).optional(),
})
