import * as z from 'zod'
import { pageInput } from '../page/page-input'

export const decisionsInput = pageInput.extend({ verdict: z.enum(['allow', 'defer', 'block']).optional() })
