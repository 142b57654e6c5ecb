import * as z from 'zod'
import { ruleSchema } from './rule'
import { isZone } from './zone'

/** The `policy` part of a workspace's settings. Rules may be added here, never taken away. */
export const policySettingsSchema = z.strictObject({
  /** Packs that apply whoever is called, by id: the caller's own country, say. */
  alsoPacks: z.array(z.string()).default([]),
  /** Regions without a pack: not called at all, or called by the cautious `baseline` pack. */
  unlistedRegions: z.enum(['block', 'baseline']).default('block'),
  /** The `customer` pack: 50 calls a day per caller number, 30 s apart, long retention. Off only by the customer's own word. */
  isCustomerPackOn: z.boolean().default(true),
  /** Where the dates of the customer's own rules begin and end. */
  dateZone: z.string().refine(isZone, 'not an IANA time zone').default('Etc/UTC'),
  /** The customer's further rules. */
  rules: z.array(ruleSchema).default([]),
})
export type PolicySettings = z.infer<typeof policySettingsSchema>

export const defaultPolicySettings: PolicySettings = policySettingsSchema.parse({})
