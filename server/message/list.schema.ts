import * as z from 'zod'
import { pageInput } from '../page/page-input'

export const listInput = pageInput.extend({ status: z.enum(['queued', 'sent', 'failed']).optional() })
