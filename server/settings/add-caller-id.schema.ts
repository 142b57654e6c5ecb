import * as z from 'zod'
import { resourceName } from '../../flows/model/config'

export const addCallerIdInput = z.object({
  number: z.string().trim().min(4).max(40),
  /** Logical name that the dial node asks for. */
  pool: z.string().trim().min(1).pipe(resourceName).default('main'),
})
