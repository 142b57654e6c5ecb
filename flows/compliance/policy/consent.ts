import type { Purpose } from '../../model/flow'
import type { ConsentFact } from './facts'
import { type ConsentLevel, consentLevels } from './rule'

const rank: Readonly<Record<ConsentLevel, number>> = { none: 0, existingRelation: 1, express: 2, expressWritten: 3, perPurpose: 4 }

export function isLevelAtLeast(level: ConsentLevel, wanted: ConsentLevel): boolean {
  return rank[level] >= rank[wanted]
}

export function weakerLevel(a: ConsentLevel, b: ConsentLevel): ConsentLevel {
  return rank[a] <= rank[b] ? a : b
}

export function strongerLevel(a: ConsentLevel, b: ConsentLevel): ConsentLevel {
  return rank[a] >= rank[b] ? a : b
}

/** Strongest consent for the purpose that stands at `ms`. Consent to 'any' purpose is written at most, never per purpose. */
export function consentLevelAt(consents: readonly ConsentFact[], purpose: Purpose, ms: number, isGuardianNeeded = false): ConsentLevel {
  let best: ConsentLevel = 'none'
  for (const consent of consents) {
    if (consent.purpose !== purpose && consent.purpose !== 'any') continue
    if (isGuardianNeeded && !consent.isGuardian) continue
    if (!consentLevels.includes(consent.level) || !isStanding(consent, ms)) continue
    const level = consent.purpose === 'any' && consent.level === 'perPurpose' ? 'expressWritten' : consent.level
    best = strongerLevel(best, level)
  }
  return best
}

function isStanding(consent: ConsentFact, ms: number): boolean {
  return (consent.grantedAtMs ?? -Infinity) <= ms && (consent.revokedAtMs ?? Infinity) > ms && (consent.expiresAtMs ?? Infinity) > ms
}
