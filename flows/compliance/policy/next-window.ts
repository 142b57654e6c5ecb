import { applies } from './applies'
import { type CallingWindow, compileWindow, nextCloseMs, nextOpenMs } from './calling-window'
import type { Situation } from './facts'
import type { Policy } from './policy'
import type { Rule } from './rule'
import { zonesWithin } from './zone'

const STEPS_MAX = 2_000

/** The next stretch [openMs, closeMs) in which every window is open in every zone. */
export interface OpenStretch {
  readonly openMs: number
  readonly closeMs: number
}

/**
 * For the pump: when may these callees be called? `openMs` is `nowMs` while it is open; null when it never is within 400 days.
 * Windows alone are asked, not caps or consent; leave `situation` out to keep to all windows of the policy.
 */
export function nextWindow(policy: Policy, zones: readonly string[], nowMs: number, situation: Partial<Situation> = {}): OpenStretch | null {
  const windows = windowsOf(policy).filter(({ rule }) => applies(rule, situation))
  let at = nowMs
  for (let step = 0; step < STEPS_MAX; step += 1) {
    let next = at
    for (const { rule, window } of windows) {
      if (at < rule.fromMs || at >= rule.toMs) continue
      for (const zone of zonesWithin(rule.areaZones, zones)) next = Math.max(next, Math.min(nextOpenMs(window, zone, at), rule.toMs))
    }
    if (next === Infinity) return null
    if (next === at) return { openMs: at, closeMs: closeMs(windows, zones, at) }
    at = next
  }
  return null
}

function closeMs(windows: readonly { rule: Rule; window: CallingWindow }[], zones: readonly string[], openMs: number): number {
  let close = Infinity
  for (const { rule, window } of windows) {
    // A rule's first or last day changes the windows: the stretch ends there and the next one is asked for.
    for (const edgeMs of [rule.fromMs, rule.toMs]) if (edgeMs > openMs) close = Math.min(close, edgeMs)
    if (openMs < rule.fromMs || openMs >= rule.toMs) continue
    for (const zone of zonesWithin(rule.areaZones, zones)) close = Math.min(close, nextCloseMs(window, zone, openMs))
  }
  return close
}

const compiled = new WeakMap<Policy, readonly { rule: Rule; window: CallingWindow }[]>()

function windowsOf(policy: Policy): readonly { rule: Rule; window: CallingWindow }[] {
  let windows = compiled.get(policy)
  if (!windows) {
    windows = policy.rules.flatMap((rule) => (rule.kind === 'window' && rule.stage === 'beforeDial' ? [{ rule, window: compileWindow(rule.params) }] : []))
    compiled.set(policy, windows)
  }
  return windows
}
