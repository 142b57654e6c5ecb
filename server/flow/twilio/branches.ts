import type { Condition } from '../../../flows/index'
import { type Named, onlyVariable, variableOf } from './variables'
import type { TwilioState } from './twilio-flow.schema'

type Transition = TwilioState['transitions'][number]

export interface ReadCase {
  readonly id: string
  readonly label: string
  readonly when: Condition
  readonly next: string | undefined
}

/** The cases of a split; null when one of them asks what a branch cannot, for the whole widget is kept then. */
export function casesOf(state: TwilioState, named: Named): readonly ReadCase[] | null {
  const path = onlyVariable(state.properties.input)
  const left = path && variableOf(path, named)
  if (!left) return null
  const cases: ReadCase[] = []
  for (const [index, transition] of state.transitions.filter(({ event }) => event === 'match').entries()) {
    const when = conditionOf(transition, left)
    if (!when) return null
    const { friendly_name: friendly, value } = transition.conditions?.[0] ?? {}
    cases.push({ id: `case-${index + 1}`, label: friendly ?? value ?? '', when, next: transition.next })
  }
  return cases
}

function conditionOf({ conditions = [] }: Transition, left: string): Condition | null {
  const all = conditions.map(({ type = '', value = '' }): Condition | null => {
    switch (type) {
      case 'equal_to':
        return { op: 'equals', left, right: value }
      case 'not_equal_to':
        return { op: 'notEquals', left, right: value }
      case 'contains':
        return { op: 'contains', left, right: value }
      case 'does_not_contain':
        return { op: 'not', of: { op: 'contains', left, right: value } }
      case 'greater_than':
        return numeric('greater', left, value)
      case 'less_than':
        return numeric('less', left, value)
      case 'is_blank':
        return { op: 'missing', left }
      case 'is_not_blank':
        return { op: 'exists', left }
      case 'matches_any_of': {
        const of = value.split(',').map<Condition>((one) => ({ op: 'equals', left, right: one.trim() }))
        return of.length > 1 && of.length <= 20 ? { op: 'any', of } : (of[0] ?? null)
      }
      default:
        return null
    }
  })
  const known = all.filter((one) => one !== null)
  const [only] = known
  if (known.length !== conditions.length || !only || known.length > 20) return null
  return known.length === 1 ? only : { op: 'all', of: known }
}

function numeric(op: 'greater' | 'less', left: string, value: string): Condition | null {
  return value.trim() === '' || Number.isNaN(Number(value)) ? null : { op, left, right: Number(value) }
}

/** A split on the one key of the question before it, as keys of a menu; null when it is anything else. */
export function keysOf(
  split: TwilioState,
  gatherName: string,
): readonly { readonly key: string; readonly label: string; readonly next: string | undefined }[] | null {
  if (onlyVariable(split.properties.input) !== `widgets.${gatherName}.Digits`) return null
  const keys = split.transitions
    .filter(({ event }) => event === 'match')
    .flatMap(({ conditions, next }) => {
      const [condition, ...more] = conditions ?? []
      const list = condition?.type === 'matches_any_of' ? condition.value?.split(',') : [condition?.value]
      const isKey = condition && more.length === 0 && (condition.type === 'equal_to' || condition.type === 'matches_any_of')
      return isKey ? (list ?? []).map((one) => ({ key: one?.trim() ?? '', label: condition.friendly_name ?? '', next })) : [{ key: '', label: '', next }]
    })
  const isClean =
    keys.length > 0 && keys.length <= 12 && keys.every(({ key }) => /^[0-9*#]$/.test(key)) && new Set(keys.map(({ key }) => key)).size === keys.length
  return isClean ? keys : null
}
