import type { Situation } from './facts'
import { isRegionIn } from './region-zones'
import type { Rule } from './rule'

/** Does a rule apply here, whatever the time? What is unknown (region, area) counts as met: strictest wins. */
export function applies(rule: Rule, situation: Partial<Situation>): boolean {
  const when = rule.appliesWhen
  return (
    (has(when.purposes, situation.purpose) || (situation.alsoPurpose !== undefined && has(when.purposes, situation.alsoPurpose))) &&
    has(when.industries, situation.industry) &&
    has(when.voices, situation.voice) &&
    is(when.isAutomated, situation.isAutomated) &&
    is(when.isMinor, situation.isMinor) &&
    is(when.isBusiness, situation.isBusiness) &&
    is(when.isRecorded, situation.isRecorded) &&
    hasRegion(when.regions, situation.region) &&
    hasArea(when.areas, situation.areas)
  )
}

function has<T>(wanted: readonly T[] | undefined, value: T | undefined): boolean {
  return wanted === undefined || value === undefined || wanted.includes(value)
}

function is(wanted: boolean | undefined, value: boolean | undefined): boolean {
  return wanted === undefined || value === undefined || wanted === value
}

function hasRegion(wanted: readonly string[] | undefined, region: string | undefined): boolean {
  return wanted === undefined || region === undefined || wanted.some((entry) => isRegionIn(region, entry))
}

function hasArea(wanted: readonly string[] | undefined, areas: readonly string[] | undefined): boolean {
  return wanted === undefined || areas === undefined || areas.length === 0 || wanted.some((area) => areas.includes(area))
}
