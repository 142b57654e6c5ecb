import type { CallState, Value } from '../../../flows/index'

export interface VariableChange {
  readonly name: string
  /** Undefined where there was none. */
  readonly before: string | undefined
  readonly after: string
  readonly isChanged: boolean
}

/** Every variable before and after a turn, what changed first. Secrets are told to be there, never what they are. */
export function variableChanges(before: CallState | undefined, after: CallState): readonly VariableChange[] {
  const rows = [...namesOf(before?.vars, after.vars), ...namesOf(before?.secrets, after.secrets)].map((name): VariableChange => {
    const isSecret = Object.hasOwn(after.secrets, name) || Object.hasOwn(before?.secrets ?? {}, name)
    const [was, is] = isSecret ? [before?.secrets[name], after.secrets[name]] : [before?.vars[name], after.vars[name]]
    return { name, before: told(was, isSecret), after: told(is, isSecret) ?? '', isChanged: JSON.stringify(was) !== JSON.stringify(is) }
  })
  return rows.sort((a, b) => Number(b.isChanged) - Number(a.isChanged) || (a.name < b.name ? -1 : 1))
}

/** Names that begin with `$` belong to the engine. */
function namesOf(before: Readonly<Record<string, Value>> | undefined, after: Readonly<Record<string, Value>>): readonly string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter((name) => !name.startsWith('$'))
}

function told(value: Value | undefined, isSecret: boolean): string | undefined {
  if (value === undefined) return undefined
  if (isSecret) return '•••'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
