'use client'
import { useDeferredValue, useMemo } from 'react'
import type { Field, NodeDefinition } from '../../../flows/define'
import type { Locale } from '../../../flows/model/text'
import { useScope, useStudio } from '../scope'
import { fieldText } from '../text/fields.text'
import { useSameList } from '../use-same-list'
import { useText } from '../use-text'
import { variablesAt } from '../variables-at'
import { NodeField } from './node-field'

interface FieldListProps {
  readonly slug: string
  readonly definition: NodeDefinition
  readonly config: unknown
  readonly locales: readonly Locale[]
}

/** The definition's fields, in its order; advanced ones folded away until one of them has a problem. */
export function FieldList({ slug, definition, config, locales }: FieldListProps) {
  const { definitions, locale } = useScope()
  const say = useText()
  // The whole flow is asked for them: the key that was typed is shown first.
  const flow = useDeferredValue(useStudio((state) => state.draft.flow))
  const issues = useStudio((state) => state.issues)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const focusField = useStudio((state) => state.focusField)
  const variables = useSameList(useMemo(() => variablesAt(flow, definitions, slug), [flow, definitions, slug]))
  const values = typeof config === 'object' && config !== null ? (config as Readonly<Record<string, unknown>>) : {}
  const shown = Object.entries(definition.fields).filter(([, field]) => !field.when || values[field.when.field] === field.when.is)
  const problemOf = (name: string) =>
    issues.find((issue) => issue.node === slug && (issue.field === `config.${name}` || issue.field?.startsWith(`config.${name}.`)))
  const draw = ([name, field]: readonly [string, Field]) => (
    <NodeField
      key={name}
      slug={slug}
      name={name}
      field={field}
      value={values[name]}
      problem={problemOf(name)?.message[locale]}
      locales={locales}
      variables={variables}
      isReadOnly={isReadOnly}
    />
  )
  const plain = shown.filter(([, field]) => !field.advanced)
  const advanced = shown.filter(([, field]) => field.advanced)
  const needsOpen = advanced.some(([name]) => problemOf(name) || focusField?.startsWith(`config.${name}`))
  return (
    <>
      {plain.map(draw)}
      {advanced.length > 0 ? (
        <details className="group rounded-md border border-line" {...(needsOpen ? { open: true } : {})}>
          <summary className="px-3 py-2 text-sm font-medium">{say(fieldText.more)}</summary>
          <div className="flex flex-col gap-4 border-t border-line p-3">{advanced.map(draw)}</div>
        </details>
      ) : null}
    </>
  )
}
