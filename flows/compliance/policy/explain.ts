import type { Locale } from '../../model/text'
import { packs } from '../packs/packs'
import { clockOf } from './check'
import type { Decision } from './decide'
import { eventText, explainText, levelText, periodText } from './explain.text'
import { fill } from './fill'
import { momentText } from './moment-text'
import type { Policy } from './policy'
import { type ConsentLevel, consentLevels, type Rule, type RuleOf } from './rule'

/** The part of a decision that a sentence needs; a row of the ledger has it as well. */
export type Explainable = Pick<Decision, 'verdict' | 'rule' | 'untilMs' | 'seen' | 'atMs' | 'zones'>

/**
 * Why is this not dialling, and when is it tried again: one sentence for a shop owner, times in the callee's zone.
 * `policy` is needed only for rules that the workspace added itself.
 */
export function explain(decision: Explainable, locale: Locale, policy?: Pick<Policy, 'rules'>): string {
  if (decision.verdict === 'allow') return explainText.allow[locale]
  const own = ownSentence(decision, locale)
  if (own) return own
  const rule = decision.rule === undefined ? undefined : ruleOf(decision.rule, policy)
  if (!rule) return fill(explainText.unknownRule[locale], { id: decision.rule ?? '?' })
  if (decision.verdict === 'degrade') return fill(explainText.degrade[locale], { rule: rule.text[locale] })
  switch (rule.kind) {
    case 'window':
      return windowSentence(decision, rule, locale)
    case 'cap':
      return capSentence(decision, rule, locale)
    case 'interval':
      return intervalSentence(decision, rule, locale)
    case 'list':
      return listSentence(decision, rule, locale)
    case 'consent':
      return fill(explainText.consent[locale], { level: levelText[levelSeen(decision, rule)][locale], rule: rule.text[locale] })
    default:
      return rule.text[locale]
  }
}

/** A rule by its id, with its text, grade and source, for a page that shows more than a sentence. */
export function ruleOf(id: string, policy?: Pick<Policy, 'rules'>): Rule | undefined {
  return policy?.rules.find((rule) => rule.id === id) ?? packs.flatMap((pack) => pack.rules).find((rule) => rule.id === id)
}

/** For what no pack asks but the product itself. */
function ownSentence(decision: Explainable, locale: Locale): string | undefined {
  switch (decision.rule) {
    case 'core.campaignRunning':
      return explainText.campaign[locale]
    case 'core.place':
      return explainText.place[locale]
    case 'core.clock':
      return explainText.clock[locale]
    case 'core.callerIdPool':
      return explainText.callerIdPool[locale]
    case 'core.callerIdRoom':
      return fill(explainText.callerIdRoom[locale], { until: untilText(decision, locale) })
    default:
      return undefined
  }
}

function untilText({ untilMs, atMs, zones: [zone = 'Etc/UTC'] }: Explainable, locale: Locale): string {
  return momentText(untilMs ?? atMs, atMs, zone, locale)
}

function windowSentence(decision: Explainable, rule: Rule, locale: Locale): string {
  const [zone, ...others] = decision.zones
  if (decision.untilMs === undefined || zone === undefined) return fill(explainText.windowNever[locale], { rule: rule.text[locale] })
  const until = momentText(decision.untilMs, decision.atMs, zone, locale)
  if (others.length > 0) return fill(explainText.windowZones[locale], { until: tight(until), zone })
  return fill(explainText.window[locale], { now: clockOf(zone, decision.atMs), until })
}

function capSentence(decision: Explainable, rule: RuleOf<'cap'>, locale: Locale): string {
  const [zone] = decision.zones
  if (decision.untilMs === undefined || zone === undefined) return fill(explainText.capNever[locale], { rule: rule.text[locale] })
  const period = periodText['perMs' in rule.params ? String(rule.params.perMs) : rule.params.per] ?? periodText['other']
  return fill(explainText.cap[locale], {
    period: period?.[locale] ?? '',
    count: String(valueSeen(decision, rule) ?? ''),
    max: rule.params.max,
    until: momentText(decision.untilMs, decision.atMs, zone, locale),
  })
}

function intervalSentence(decision: Explainable, rule: RuleOf<'interval'>, locale: Locale): string {
  const [zone] = decision.zones
  if (decision.untilMs === undefined || zone === undefined) return fill(explainText.capNever[locale], { rule: rule.text[locale] })
  return fill(explainText.interval[locale], { event: eventText[rule.params.after][locale], until: momentText(decision.untilMs, decision.atMs, zone, locale) })
}

function listSentence(decision: Explainable, rule: RuleOf<'list'>, locale: Locale): string {
  if (rule.params.list === 'internal') return explainText.doNotCall[locale]
  const text = { listed: explainText.registryListed, stale: explainText.registryStale }[String(valueSeen(decision, rule))] ?? explainText.registryNotChecked
  return fill(text[locale], { list: rule.params.list })
}

function levelSeen(decision: Explainable, rule: RuleOf<'consent'>): ConsentLevel {
  const value = valueSeen(decision, rule)
  const level = typeof value === 'object' && value !== null && 'level' in value ? value.level : value
  return consentLevels.find((known) => known === level) ?? 'none'
}

function valueSeen(decision: Explainable, rule: Rule) {
  return decision.seen.find((seen) => seen.rule === rule.id)?.value
}

/** Without the space that would stand before a bracket. */
function tight(text: string): string {
  return text.trimEnd()
}
