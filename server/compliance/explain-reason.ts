import { gates } from '../../flows/compliance/gates/index'
import { explainText } from '../../flows/compliance/policy/explain.text'
import type { Text } from '../../flows/model/text'
import { causes } from './causes'
import { ruleById } from './rule-book'

/** Why somebody was not called, for the person who asks: from the rule, the gate or the switch's cause. */
export interface Reason {
  /** Rule, gate or cause as it was written down. */
  readonly id: string
  readonly text: Text
  readonly source?: { readonly cite: string; readonly url: string }
  /** Where somebody of ours can mend it. */
  readonly mend?: 'callerNumbers'
}

const refusals: Readonly<Record<string, Text>> = {
  campaignRunning: { 'zh-CN': '活动当时没有在运行。', en: 'The campaign was not running.' },
  doNotCall: { 'zh-CN': '对方在勿扰名单里。', en: 'The person is on the do-not-call list.' },
  consent: { 'zh-CN': '没有这一用途所需的同意。', en: 'There is no consent for this purpose.' },
  callingWindow: { 'zh-CN': '对方当地现在不在可拨打时段。', en: "It is outside the calling hours at the person's place." },
  frequencyCap: { 'zh-CN': '对这个号码的拨打次数已到上限。', en: 'This number has been called as often as is allowed.' },
  callerIdRoom: { 'zh-CN': '主叫号码当天的次数用完了，或还没到间隔时间。', en: 'No caller number has room: daily cap or spacing.' },
  'core.callback': { 'zh-CN': '通话中约好了稍后回呼。', en: 'A call back was arranged in the call.' },
  spamLabel: { 'zh-CN': '主叫号码被标记为骚扰电话。', en: 'The caller number is labelled as spam.' },
}

export function explainReason(id: string): Reason {
  const rule = ruleById(id)
  if (rule) return { id, text: rule.text, source: rule.source, ...(rule.kind === 'callerId' && { mend: 'callerNumbers' }) }
  if (id === 'core.callerIdPool') return { id, text: explainText.callerIdPool, mend: 'callerNumbers' }
  const gate = gateNamed(id)
  const text = refusals[gate?.id ?? id] ?? causes[id] ?? { 'zh-CN': id, en: id }
  return { id, text, ...(gate ? { source: { cite: gate.source, url: '' } } : {}) }
}

/** What a rule asks, whether it was kept or not. */
export function describeRule(id: string): Reason {
  const rule = ruleById(id)
  if (rule) return { id, text: rule.text, source: rule.source }
  const gate = gateNamed(id)
  return gate ? { id, text: gate.why, source: { cite: gate.source, url: '' } } : { id, text: { 'zh-CN': id, en: id } }
}

/** Gates that need no pack are written down as `core.<gate>`. */
function gateNamed(id: string) {
  const name = id.replace(/^core\./, '')
  return gates.find((candidate) => candidate.id === name || candidate.rule === name)
}

export function explainReasons(ids: Iterable<string | null>): Readonly<Record<string, Reason>> {
  return Object.fromEntries([...new Set(ids)].flatMap((id) => (id ? [[id, explainReason(id)]] : [])))
}
