import * as z from 'zod'
import { pageInput } from '../page/page-input'

export const campaignStatuses = ['scheduled', 'running', 'paused', 'draining', 'done', 'cancelled'] as const

export const listInput = pageInput.extend({ status: z.enum(campaignStatuses).optional() })
