import * as z from 'zod'
import { dispositions } from '../../flows/model/outcome'
import { pageInput } from '../page/page-input'

export const listInput = pageInput.extend({
  campaignId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  flowId: z.uuid().optional(),
  /** A call that passed this node, by its slug, and left it through this port. */
  node: z.string().max(120).optional(),
  port: z.string().max(120).optional(),
  disposition: z.enum([...dispositions, 'inProgress']).optional(),
  from: z.date().optional(),
  to: z.date().optional(),
})
