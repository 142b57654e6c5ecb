import type { Industry, Purpose, Speaker } from '../../model/flow'
import type { ConsentLevel } from './rule'

export interface ConsentFact {
  /** A purpose of a flow, or 'any' (which never reaches the level `perPurpose`). */
  readonly purpose: Purpose | 'any'
  readonly level: ConsentLevel
  readonly grantedAtMs?: number
  readonly expiresAtMs?: number | null
  readonly revokedAtMs?: number | null
  /** Given by a parent or guardian. */
  readonly isGuardian?: boolean
}

/** The number's standing in a registry's copy (us-ndnc, uk-tps, ca-dncl …). */
export interface RegistryFact {
  readonly isListed: boolean
  /** When the copy was taken, ms since the epoch. */
  readonly checkedAtMs: number
}

/** What is known of the callee. Numbers themselves are never needed here. */
export interface ContactFacts {
  /** ISO 3166-1 alpha-2; '001' for country code 999. */
  readonly region: string
  /** IANA zones where the callee may be; [] when unknown: every zone of the region is then kept to. */
  readonly zones: readonly string[]
  /** ISO 3166-2 areas where the callee may be, e.g. ['US-FL']; absent or [] when unknown: every area's rules then apply. */
  readonly areas?: readonly string[]
  /** Entry in the workspace's own list. */
  readonly doNotCall: { readonly reason: string; readonly sinceMs?: number } | null
  readonly registries?: Readonly<Record<string, RegistryFact>>
  readonly consents: readonly ConsentFact[]
  /** Earlier calls to this callee, whatever became of them and whichever campaign, ms since the epoch. */
  readonly callsMs: readonly number[]
  /** Those about the same subject; all of them when absent. */
  readonly subjectCallsMs?: readonly number[]
  readonly events?: readonly { readonly is: 'abandoned' | 'refused' | 'conversation'; readonly atMs: number }[]
  readonly isMinor?: boolean
  /** The number is a parent's or guardian's. */
  readonly isGuardianNumber?: boolean
  readonly isBusiness?: boolean
  /** The person refused automated decisions (PIPL 24, GDPR 22). */
  readonly isProfilingRefused?: boolean
}

export interface CampaignFacts {
  /** Only 'running' may dial. */
  readonly status: string
  readonly purpose: Purpose
  readonly industry?: Industry
  /** What the callee hears. Absent: 'ai', the strictest. */
  readonly voice?: Speaker
  /** Absent: true. */
  readonly isAutomated?: boolean
  readonly isRecorded?: boolean
  /** An offer inside a service call makes it marketing. */
  readonly hasOffer?: boolean
}

/** What decides which rules apply; facts of time are left out, so that it can be compiled once. */
export interface Situation {
  readonly region?: string
  readonly areas?: readonly string[]
  readonly purpose: Purpose
  /** A second purpose whose rules hold as well: a collector's offer is both. */
  readonly alsoPurpose?: Purpose
  readonly industry: Industry
  readonly voice: Speaker
  readonly isAutomated: boolean
  readonly isRecorded: boolean
  readonly isMinor: boolean
  readonly isBusiness: boolean
}

export function situationOf(contact: Pick<ContactFacts, 'region' | 'areas' | 'isMinor' | 'isBusiness'>, campaign: CampaignFacts): Situation {
  return {
    region: contact.region,
    areas: contact.areas ?? [],
    ...purposesOf(campaign),
    industry: campaign.industry ?? 'general',
    voice: campaign.voice ?? 'ai',
    isAutomated: campaign.isAutomated ?? true,
    isRecorded: campaign.isRecorded ?? false,
    isMinor: contact.isMinor ?? false,
    isBusiness: contact.isBusiness ?? false,
  }
}

/** A pitch inside a notice makes it marketing; whoever collects debts by trade is collecting whatever the call is called. */
function purposesOf({ purpose, industry, hasOffer }: CampaignFacts): Pick<Situation, 'purpose' | 'alsoPurpose'> {
  const isMarketing = purpose === 'marketing' || hasOffer === true
  const isCollections = purpose === 'collections' || industry === 'collections'
  if (isMarketing && isCollections) return { purpose: 'marketing', alsoPurpose: 'collections' }
  if (isMarketing) return { purpose: 'marketing' }
  return { purpose: isCollections ? 'collections' : purpose }
}
