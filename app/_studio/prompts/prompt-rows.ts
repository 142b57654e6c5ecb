import type { Field } from '../../../flows/define'
import type { Flow } from '../../../flows/model/flow'
import { type LocalText, type Locale, locales } from '../../../flows/model/text'
import { readConfig } from '../canvas/read-config'
import { type Definitions, definitionOf } from '../definition-of'

/** One sentence that is heard, wherever in a config it stands. */
export interface PromptRow {
  readonly node: string
  /** Path inside the config, e.g. `['noInputPrompts', '0']`. */
  readonly path: readonly string[]
  readonly label: string
  readonly text: LocalText
}

/** All prompts of a flow, found by the kind of their field: no node type is known here. */
export function promptRows(flow: Flow, definitions: Definitions, locale: Locale): readonly PromptRow[] {
  return Object.entries(flow.nodes).flatMap(([slug, node]) => {
    const definition = definitionOf(definitions, node)
    if (!definition) return []
    const config = readConfig(definition, node)
    return Object.entries(definition.fields).flatMap(([name, field]) =>
      inField(field, read(config, name), [name], field.label[locale]).map((found) => ({ node: slug, ...found })),
    )
  })
}

type Found = Omit<PromptRow, 'node'>

function inField(field: Field, value: unknown, path: readonly string[], label: string): readonly Found[] {
  if (field.kind === 'speech') return [{ path, label, text: asText(value) }]
  if (!field.of || !Array.isArray(value)) return []
  const parts = Object.entries(field.of)
  return value.flatMap((entry, i) =>
    parts.flatMap(([name, part]) =>
      parts.length === 1
        ? inField(part, entry, [...path, String(i)], `${label} ${i + 1}`)
        : inField(part, read(entry, name), [...path, String(i), name], `${label} ${i + 1}`),
    ),
  )
}

function asText(value: unknown): LocalText {
  const entries = locales.flatMap((locale) => {
    const text = read(value, locale)
    return typeof text === 'string' ? [[locale, text] as const] : []
  })
  return Object.fromEntries(entries)
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
