import * as z from 'zod'
import { dispositions } from '../../flows/model/outcome'

const slug = z.string().max(120)

export const callFilter = z.object({
  flowId: z.uuid().optional(),
  /** Calls that ran the plan of this version. */
  versionId: z.uuid().optional(),
  campaignId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  disposition: z.enum([...dispositions, 'inProgress']).optional(),
  from: z.date().optional(),
  to: z.date().optional(),
  /** Arm of an experiment: the node and the exit by which the call left it. */
  arm: z.object({ node: slug, port: slug }).optional(),
  /** A call that passed this node, by its slug, and left it through this port. */
  node: slug.optional(),
  port: slug.optional(),
})

export type CallFilter = z.infer<typeof callFilter>
