import { packs } from '../packs/packs'
import { mergePolicy } from './merge'
import type { Pack } from './pack'
import type { Policy } from './policy'
import { isRegionIn } from './region-zones'
import type { Industry } from '../../model/flow'
import { defaultPolicySettings, type PolicySettings } from './settings'
import { canonicalZone, isZone } from './zone'

const POLICIES_MAX = 500

export interface PackChoice {
  readonly packs: readonly Pack[]
  readonly overlays: readonly Pack[]
}

/** Which packs rule a callee. The overlay for collections always comes along: its rules ask for the purpose themselves, whatever the trade. `areas` (ISO 3166-2) narrows those of single states; without it every state in one of the zones counts. */
export function packsFor(
  region: string,
  zones: readonly string[],
  industry: Industry,
  settings: PolicySettings = defaultPolicySettings,
  areas: readonly string[] = [],
): PackChoice {
  const places = packs.filter((pack) => pack.regions.some((entry) => entry !== '*' && isRegionIn(region, entry)) && isInArea(pack, zones, areas))
  const named = packs.filter((pack) => settings.alsoPacks.includes(pack.id))
  const always = packs.filter((pack) => pack.id === 'core' || (pack.id === 'customer' && settings.isCustomerPackOn))
  const fallback = places.length > 0 ? [] : packs.filter((pack) => pack.id === (settings.unlistedRegions === 'baseline' ? 'baseline' : 'unlisted'))
  return {
    packs: [...new Set([...always, ...places, ...fallback, ...named.filter((pack) => !pack.overlay)])],
    overlays: [...new Set([...packs.filter((pack) => pack.overlay === industry || pack.overlay === 'collections'), ...named.filter((pack) => pack.overlay)])],
  }
}

/** Merged policy for a callee, kept: the same arguments give the same object, and decide() is fast on an object it knows. */
export function policyFor(
  region: string,
  zones: readonly string[],
  industry: Industry,
  settings: PolicySettings,
  atMs: number,
  areas: readonly string[] = [],
): Policy {
  let known = policies.get(settings)
  if (!known) {
    known = new Map()
    policies.set(settings, known)
  }
  const key = `${region}|${[...zones].sort().join()}|${industry}|${[...areas].sort().join()}|${Math.floor(atMs / 3_600_000)}`
  let policy = known.get(key)
  if (!policy) {
    const choice = packsFor(region, zones, industry, settings, areas)
    policy = mergePolicy(choice.packs, choice.overlays, settings, atMs)
    if (known.size >= POLICIES_MAX) known.clear()
    known.set(key, policy)
  }
  return policy
}

/** One policy for calls into several regions, as the compiler needs it before a callee is known: what all of their packs ask. */
export function policyForRegions(regions: readonly string[], industry: Industry, settings: PolicySettings, atMs: number): Policy {
  const choices = regions.map((region) => packsFor(region, [], industry, settings))
  return mergePolicy([...new Set(choices.flatMap((choice) => choice.packs))], [...new Set(choices.flatMap((choice) => choice.overlays))], settings, atMs)
}

const policies = new WeakMap<PolicySettings, Map<string, Policy>>()

function isInArea(pack: Pack, zones: readonly string[], areas: readonly string[]): boolean {
  if (pack.areas.length === 0) return true
  if (areas.length > 0) return pack.areas.some((area) => areas.includes(area))
  return zones.length === 0 || !zones.every(isZone) || zones.some((zone) => pack.areaZones.includes(canonicalZone(zone)))
}
