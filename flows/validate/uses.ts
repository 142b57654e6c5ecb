import type { Field, NodeDefinition } from '../define'
import type { Condition } from '../model/plan'

/** A place of a config at which variables are read. */
export type Use =
  | { readonly kind: 'template'; readonly text: string; readonly path: string; readonly field: Field; readonly isSpoken: boolean }
  | { readonly kind: 'expression'; readonly text: string; readonly path: string; readonly field: Field }
  | { readonly kind: 'variable'; readonly text: string; readonly path: string; readonly field: Field }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly path: string; readonly field: Field }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything in a node's config that reads variables, found through the definition's fields. */
export function usesOf(definition: NodeDefinition, config: unknown): readonly Use[] {
  const found: Use[] = []
  if (!isRecord(config)) return found
  for (const { name, field } of readingFields(definition)) {
    if (field.when && config[field.when.field] !== field.when.is) continue
    walk(found, field, config[name], `config.${name}`, field)
  }
  return found
}

interface ReadingField {
  readonly name: string
  readonly field: Field
}

const readingFieldsOf = new WeakMap<NodeDefinition, readonly ReadingField[]>()

/** The fields of a node type that can read a variable at all: a few of many, and the same for each of its nodes. */
function readingFields(definition: NodeDefinition): readonly ReadingField[] {
  let fields = readingFieldsOf.get(definition)
  if (!fields) {
    fields = Object.entries(definition.fields).flatMap(([name, field]) => (mayRead(field) ? [{ name, field }] : []))
    readingFieldsOf.set(definition, fields)
  }
  return fields
}

function mayRead({ kind, template, of }: Field): boolean {
  if (kind === 'speech' || kind === 'expression' || kind === 'variable' || kind === 'conditions') return true
  return template === true || Object.values(of ?? {}).some(mayRead)
}

function walk(found: Use[], field: Field, value: unknown, path: string, outer: Field): void {
  if (value === undefined || value === '') return
  if (typeof value === 'string') return text(found, field, value, path, outer)
  if (field.kind === 'conditions' && isRecord(value) && typeof value.op === 'string') {
    found.push({ kind: 'condition', condition: value as unknown as Condition, path, field: outer })
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (field.kind === 'localText' || field.kind === 'speech') {
    for (const [locale, words] of Object.entries(value)) if (typeof words === 'string') text(found, field, words, `${path}.${locale}`, outer)
    return
  }
  if (!field.of) return
  const inner = Object.entries(field.of)
  for (const [key, entry] of Object.entries(value)) {
    if (isRecord(entry) && (Array.isArray(value) || inner.length > 1)) {
      for (const [name, part] of inner) {
        if (inner.length === 1 && !(name in entry)) walk(found, part, entry, `${path}.${key}`, outer)
        else walk(found, part, entry[name], `${path}.${key}.${name}`, outer)
      }
    } else for (const [, part] of inner) walk(found, part, entry, `${path}.${key}`, outer)
  }
}

function text(found: Use[], field: Field, value: string, path: string, outer: Field): void {
  if (field.kind === 'speech' || field.template || outer.template) {
    found.push({ kind: 'template', text: value, path, field: outer, isSpoken: field.kind === 'speech' })
  } else if (field.kind === 'expression') found.push({ kind: 'expression', text: value, path, field: outer })
  else if (field.kind === 'variable') found.push({ kind: 'variable', text: value, path, field: outer })
}
