import { performance } from 'node:perf_hooks'
import { type DecideInput, decide } from '../flows/compliance/policy/decide'
import type { ContactFacts } from '../flows/compliance/policy/facts'
import { policyFor } from '../flows/compliance/policy/packs-for'
import { defaultPolicySettings } from '../flows/compliance/policy/settings'

/** Decisions per second on one core, beside the least that any answer costs: one cached Intl formatter asked once per zone. */
const wantedPerSecond = 50_000
const runMs = 2_000
const nowMs = Date.parse('2026-11-24T16:00:00Z')
const places = [
  { region: 'CN', zones: ['Asia/Shanghai'] },
  { region: 'US', zones: ['America/New_York'], areas: ['US-FL'] },
  { region: 'US', zones: [] },
  { region: 'FR', zones: ['Europe/Paris'] },
  { region: 'CA', zones: ['America/Vancouver', 'America/Edmonton'] },
  { region: '001', zones: ['Etc/UTC'] },
]

function contactAt(index: number): ContactFacts {
  const place = places[index % places.length] ?? { region: '001', zones: [] }
  const calls = index % 5
  return {
    ...place,
    doNotCall: index % 97 === 0 ? { reason: 'optOut' } : null,
    registries: Object.fromEntries(['us-ndnc', 'ca-dncl'].map((list) => [list, { isListed: false, checkedAtMs: nowMs - 86_400_000 }])),
    consents: [
      { purpose: 'marketing', level: 'expressWritten' },
      { purpose: 'service', level: 'existingRelation' },
    ],
    callsMs: Array.from({ length: calls }, (_, call) => nowMs - (calls - call) * 7_000_000 - (index % 1_000) * 1_000),
  }
}

const inputs = Array.from({ length: 5_000 }, (_, index): DecideInput => {
  const contact = contactAt(index)
  return {
    contact,
    nowMs: nowMs + (index % 1_440) * 60_000,
    campaign: { status: 'running', purpose: index % 3 === 0 ? 'marketing' : 'service', voice: 'ai', industry: 'ecommerce' },
    policy: policyFor(contact.region, contact.zones, 'ecommerce', defaultPolicySettings, nowMs, contact.areas ?? []),
  }
})

function perSecond(work: (input: DecideInput) => void): number {
  for (const input of inputs) work(input)
  const startMs = performance.now()
  let count = 0
  while (performance.now() - startMs < runMs) {
    for (const input of inputs) work(input)
    count += inputs.length
  }
  return (count / (performance.now() - startMs)) * 1_000
}

const verdicts: Record<string, number> = {}
for (const input of inputs) {
  const { verdict } = decide(input)
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
}
const formatters = new Map<string, Intl.DateTimeFormat>()
const floor = perSecond(({ contact, nowMs: ms }) => {
  for (const zone of contact.zones) {
    let formatter = formatters.get(zone)
    if (!formatter) {
      formatter = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' })
      formatters.set(zone, formatter)
    }
    formatter.format(ms)
  }
})
const decided = perSecond((input) => void decide(input))

console.log(`decide: ${Math.round(decided)} decisions/s on one core (wanted ${wantedPerSecond}); verdicts ${JSON.stringify(verdicts)}`)
console.log(`floor:  ${Math.round(floor)} clock readings/s by a cached Intl formatter; decide is ${(decided / floor).toFixed(2)} × that`)
console.log(decided >= wantedPerSecond ? 'met' : 'NOT met')
