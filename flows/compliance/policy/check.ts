import type { Json } from '../../model/command'
import type { Purpose } from '../../model/flow'
import { compileWindow, nextOpenMs } from './calling-window'
import { consentLevelAt, isLevelAtLeast, weakerLevel } from './consent'
import type { ContactFacts, Situation } from './facts'
import { countedCalls, nextUnderCapMs } from './frequency'
import type { PolicyGate } from './policy'
import type { ConsentLevel, Rule, RuleOf } from './rule'
import { localMs, zonesWithin } from './zone'

/** The facts of one decision, made ready once. */
export interface Ready {
  readonly contact: ContactFacts
  readonly situation: Situation
  /** Never empty. */
  readonly zones: readonly string[]
  /** Ascending. */
  readonly callsMs: readonly number[]
  readonly subjectCallsMs: readonly number[]
}

/** A rule that is asked before a dial. */
export interface Check {
  readonly rule: Rule
  readonly gate: PolicyGate
  /** Earliest moment ≥ `ms` at which the rule is kept if nothing else happens, Infinity for never. */
  readonly nextMs: (ready: Ready, ms: number) => number
  /** What was seen, for the record. */
  readonly value: (ready: Ready, ms: number) => Json
}

/** How a rule is checked; null for rules that other stages keep. */
export function checkOf(rule: Rule): Check | null {
  switch (rule.kind) {
    case 'window':
      return windowCheck(rule)
    case 'cap':
      return capCheck(rule)
    case 'interval':
      return intervalCheck(rule)
    case 'list':
      return listCheck(rule)
    case 'consent':
      return consentCheck(rule)
    case 'access':
      return rule.params.what === 'noProfiling' ? profilingCheck(rule) : null
    case 'disclosure':
    case 'timer':
    case 'ratio':
    case 'callerId':
    case 'recording':
    case 'retention':
    case 'evidence':
      return null
  }
}

function windowCheck(rule: RuleOf<'window'>): Check {
  const window = compileWindow(rule.params)
  return {
    rule,
    gate: 'callingWindow',
    nextMs: (ready, ms) => {
      let next = ms
      for (const zone of zonesWithin(rule.areaZones, ready.zones)) next = Math.max(next, nextOpenMs(window, zone, ms))
      return next
    },
    value: (ready, ms) =>
      zonesWithin(rule.areaZones, ready.zones)
        .map((zone) => `${clockOf(zone, ms)} ${zone}`)
        .join(', '),
  }
}

function capCheck(rule: RuleOf<'cap'>): Check {
  const calls = (ready: Ready) => (rule.params.scope === 'calleeSubject' ? ready.subjectCallsMs : ready.callsMs)
  return {
    rule,
    gate: 'frequencyCap',
    nextMs: (ready, ms) => nextUnderCapMs(rule.params, ready.zones, calls(ready), ms),
    value: (ready, ms) => countedCalls(rule.params, ready.zones, calls(ready), ms),
  }
}

function intervalCheck(rule: RuleOf<'interval'>): Check {
  const { after, minMs } = rule.params
  const last = ({ contact, callsMs }: Ready): number | undefined => {
    if (after === 'call') return callsMs.at(-1)
    let at: number | undefined
    for (const event of contact.events ?? []) if (event.is === after && (at === undefined || event.atMs > at)) at = event.atMs
    return at
  }
  return {
    rule,
    gate: 'frequencyCap',
    nextMs: (ready, ms) => Math.max(ms, (last(ready) ?? -Infinity) + minMs),
    value: (ready, ms) => {
      const at = last(ready)
      return at === undefined ? null : ms - at
    },
  }
}

function listCheck(rule: RuleOf<'list'>): Check {
  const { list, maxAgeMs, exemptBy } = rule.params
  if (list === 'internal') {
    return {
      rule,
      gate: 'doNotCall',
      nextMs: ({ contact }, ms) => (contact.doNotCall ? Infinity : ms),
      value: ({ contact }) => contact.doNotCall?.reason ?? 'notListed',
    }
  }
  const standing = ({ contact }: Ready, ms: number): 'notListed' | 'listed' | 'notChecked' | 'stale' => {
    const fact = contact.registries && Object.hasOwn(contact.registries, list) ? contact.registries[list] : undefined
    if (!fact) return 'notChecked'
    if (fact.isListed) return 'listed'
    return maxAgeMs !== undefined && !(ms - fact.checkedAtMs <= maxAgeMs) ? 'stale' : 'notListed'
  }
  return {
    rule,
    gate: 'doNotCall',
    nextMs: (ready, ms) => {
      if (standing(ready, ms) === 'notListed') return ms
      const isExempt = exemptBy !== undefined && isLevelAtLeast(levelFor(rule, ready, ms), exemptBy)
      return isExempt ? ms : Infinity
    },
    value: standing,
  }
}

function consentCheck(rule: RuleOf<'consent'>): Check {
  const { level, isGuardianNeeded, isGuardianNumberNeeded } = rule.params
  const found = (ready: Ready, ms: number) => levelFor(rule, ready, ms, isGuardianNeeded)
  const isGiven = (ready: Ready, ms: number) => isLevelAtLeast(found(ready, ms), level) && (!isGuardianNumberNeeded || ready.contact.isGuardianNumber === true)
  return {
    rule,
    gate: 'consent',
    nextMs: (ready, ms) => (isGiven(ready, ms) ? ms : Infinity),
    value: (ready, ms) => (isGuardianNumberNeeded ? { level: found(ready, ms), isGuardianNumber: ready.contact.isGuardianNumber ?? false } : found(ready, ms)),
  }
}

/** The weakest of the consents for those purposes of the call that the rule speaks of. */
function levelFor({ appliesWhen }: Rule, { contact, situation }: Ready, ms: number, isGuardianNeeded?: boolean): ConsentLevel {
  const { purpose, alsoPurpose } = situation
  const isMeant = (one: Purpose) => appliesWhen.purposes === undefined || appliesWhen.purposes.includes(one)
  const level = consentLevelAt(contact.consents, alsoPurpose && !isMeant(purpose) ? alsoPurpose : purpose, ms, isGuardianNeeded)
  if (alsoPurpose === undefined || !isMeant(alsoPurpose)) return level
  return weakerLevel(level, consentLevelAt(contact.consents, alsoPurpose, ms, isGuardianNeeded))
}

function profilingCheck(rule: RuleOf<'access'>): Check {
  return {
    rule,
    gate: 'consent',
    nextMs: ({ contact }, ms) => (contact.isProfilingRefused ? Infinity : ms),
    value: ({ contact }) => contact.isProfilingRefused ?? false,
  }
}

/** Local time of day as `HH:MM`. */
export function clockOf(zone: string, ms: number): string {
  const minute = Math.floor((((localMs(zone, ms) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
