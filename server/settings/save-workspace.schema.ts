import * as z from 'zod'

import { zoneSchema } from './workspace-zone'

export const saveWorkspaceInput = z.object({ 'zh-CN': z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80), zone: zoneSchema })
