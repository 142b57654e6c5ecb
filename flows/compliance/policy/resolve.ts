import { strongerLevel } from './consent'
import type { Explained } from './policy'
import { clockText, intersectWeeks, type Week, weekOf } from './week'
import type { ConsentLevel, Rule } from './rule'

/** One thing a rule asks, with the way in which several such demands become one. */
type Demand =
  | { readonly aspect: string; readonly fold: 'min' | 'max'; readonly value: number }
  | { readonly aspect: string; readonly fold: 'level'; readonly value: ConsentLevel }
  | { readonly aspect: string; readonly fold: 'week'; readonly value: Week }
  | { readonly aspect: string; readonly fold: 'union'; readonly value: readonly string[] }

/** Who rules over what, sorted by aspect. Rules must be those in force. */
export function explainRules(rules: readonly Rule[]): readonly Explained[] {
  const byAspect = new Map<string, { rule: string; demand: Demand }[]>()
  for (const rule of rules) {
    for (const demand of demandsOf(rule)) {
      const list = byAspect.get(demand.aspect)
      if (list) list.push({ rule: rule.id, demand })
      else byAspect.set(demand.aspect, [{ rule: rule.id, demand }])
    }
  }
  const explained = [...byAspect.keys()].sort().flatMap((aspect) => explainAspect(aspect, byAspect.get(aspect) ?? []))
  return explained.map((entry) => withConflict(entry, explained))
}

function explainAspect(aspect: string, entries: readonly { rule: string; demand: Demand }[]): Explained[] {
  const [first, ...rest] = entries
  if (!first) return []
  const value = textOf(rest.reduce((so, entry) => meet(so, entry.demand), first.demand))
  const isDecisive = (entry: { demand: Demand }) => entry.demand.fold === 'union' || entry.demand.fold === 'week' || textOf(entry.demand) === value
  const ids = (list: typeof entries) => [...new Set(list.map((entry) => entry.rule))].sort()
  return [{ aspect, value, decidedBy: ids(entries.filter(isDecisive)), outweighed: ids(entries.filter((entry) => !isDecisive(entry))) }]
}

/** A retention minimum above the maximum cannot be kept: the merge says so instead of choosing. */
function withConflict(entry: Explained, all: readonly Explained[]): Explained {
  if (!entry.aspect.startsWith('retention ') || !entry.aspect.endsWith(' minDays')) return entry
  const max = all.find((other) => other.aspect === entry.aspect.replace(/minDays$/, 'maxDays'))
  if (!max || Number(entry.value) <= Number(max.value)) return entry
  return { ...entry, conflict: [...entry.decidedBy, ...max.decidedBy] }
}

/** The stricter of two demands on one aspect: commutative, associative, idempotent. */
function meet(a: Demand, b: Demand): Demand {
  if (a.fold === 'min' && b.fold === 'min') return { ...a, value: Math.min(a.value, b.value) }
  if (a.fold === 'max' && b.fold === 'max') return { ...a, value: Math.max(a.value, b.value) }
  if (a.fold === 'level' && b.fold === 'level') return { ...a, value: strongerLevel(a.value, b.value) }
  if (a.fold === 'week' && b.fold === 'week') return { ...a, value: intersectWeeks(a.value, b.value) }
  if (a.fold === 'union' && b.fold === 'union') return { ...a, value: [...new Set([...a.value, ...b.value])].sort() }
  throw new Error(`Aspect ${a.aspect} is folded in two ways`)
}

function textOf(demand: Demand): string {
  switch (demand.fold) {
    case 'min':
    case 'max':
      return String(demand.value)
    case 'level':
      return demand.value
    case 'week':
      return clockText(demand.value)
    case 'union':
      return demand.value.join(', ')
  }
}

function demandsOf(rule: Rule): readonly Demand[] {
  const flag = (aspect: string, is: boolean | undefined): Demand[] => (is ? [{ aspect, fold: 'max', value: 1 }] : [])
  const least = (aspect: string, value: number | undefined): Demand[] => (value === undefined ? [] : [{ aspect, fold: 'min', value }])
  const most = (aspect: string, value: number | undefined): Demand[] => (value === undefined ? [] : [{ aspect, fold: 'max', value }])
  switch (rule.kind) {
    case 'window':
      return [{ aspect: 'window', fold: 'week', value: weekOf(rule.params) }]
    case 'cap':
      return least(`cap ${rule.params.scope} ${'perMs' in rule.params ? rule.params.perMs : rule.params.per}`, rule.params.max)
    case 'interval':
      return most(`interval ${rule.params.after}`, rule.params.minMs)
    case 'list':
      return [{ aspect: 'lists', fold: 'union', value: [rule.params.list] }, ...least(`list ${rule.params.list} maxAgeMs`, rule.params.maxAgeMs)]
    case 'consent':
      return [
        { aspect: 'consent', fold: 'level', value: rule.params.level },
        ...flag('consent guardian', rule.params.isGuardianNeeded),
        ...flag('consent guardian number', rule.params.isGuardianNumberNeeded),
      ]
    case 'disclosure':
      return [
        { aspect: 'disclosures', fold: 'union', value: [`${rule.params.order} ${rule.params.say}`] },
        ...least(`disclosure ${rule.params.say} withinMs`, rule.params.withinMs),
      ]
    case 'timer':
      return [...most(`timer ${rule.params.what} minMs`, rule.params.minMs), ...least(`timer ${rule.params.what} maxMs`, rule.params.maxMs)]
    case 'ratio':
      return least(`ratio ${rule.params.what} ${rule.params.perMs}`, rule.params.max)
    case 'callerId':
      return [
        ...least('callerId dailyMax', rule.params.dailyMax),
        ...most('callerId gapMs', rule.params.gapMs),
        ...flag('callerId registered', rule.params.isRegistered),
        ...flag('callerId dialable', rule.params.isDialable),
        ...(rule.params.forbiddenPrefixes ? [{ aspect: 'callerId forbidden', fold: 'union' as const, value: rule.params.forbiddenPrefixes }] : []),
      ]
    case 'recording':
      return [
        ...flag('recording notice', rule.params.isNoticeNeeded),
        ...flag('recording consent', rule.params.isConsentNeeded),
        ...flag('recording whole', rule.params.isWholeCall),
      ]
    case 'retention':
      return [
        ...most(`retention ${rule.params.what} ${rule.params.from} minDays`, rule.params.minDays),
        ...least(`retention ${rule.params.what} ${rule.params.from} maxDays`, rule.params.maxDays),
      ]
    case 'access':
      return flag(`access ${rule.params.what}`, true)
    case 'evidence':
      return [{ aspect: 'evidence', fold: 'union', value: [rule.params.keep] }]
  }
}
