import * as z from 'zod/mini'
import { ruleSchema } from './rule'
import { isZone } from './zone'

/** The `policy` part of a workspace's settings. Rules may be added here, never taken away. */
export const policySettingsSchema = z.strictObject({
  /** Packs that apply whoever is called, by id: the caller's own country, say. */
  alsoPacks: z._default(z.array(z.string()), []),
  /** Regions without a pack: not called at all, or called by the cautious `baseline` pack. */
  unlistedRegions: z._default(z.enum(['block', 'baseline']), 'block'),
  /** The `customer` pack: 50 calls a day per caller number, 30 s apart, long retention. Off only by the customer's own word. */
  isCustomerPackOn: z._default(z.boolean(), true),
  /** Where the dates of the customer's own rules begin and end. */
  dateZone: z._default(z.string().check(z.refine(isZone, 'not an IANA time zone')), 'Etc/UTC'),
  /** The customer's further rules. */
  rules: z._default(z.array(ruleSchema), []),
})
export type PolicySettings = z.infer<typeof policySettingsSchema>

export const defaultPolicySettings: PolicySettings = policySettingsSchema.parse({})
