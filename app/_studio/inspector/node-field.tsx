'use client'
import { memo } from 'react'
import type { Field } from '../../../flows/define'
import { isEqual } from '../document/is-equal'
import { setConfig } from '../document/set-config'
import type { ControlProps } from '../fields/control-props'
import { FieldControl } from '../fields/field-control'
import { useScope } from '../scope'

interface NodeFieldProps extends Pick<ControlProps, 'value' | 'problem' | 'locales' | 'variables' | 'isReadOnly'> {
  readonly slug: string
  readonly name: string
  readonly field: Field
}

/** One field of a node. A key typed into one asks nothing of the others. */
export const NodeField = memo(function NodeField({ slug, name, field, ...shown }: NodeFieldProps) {
  const { store, locale } = useScope()
  const change = (value: unknown) =>
    store.getState().edit({ 'zh-CN': `修改“${field.label['zh-CN']}”`, en: `Change “${field.label.en}”` }, (draft) => setConfig(draft, slug, [name], value), {
      merge: `config:${slug}:${name}`,
    })
  return <FieldControl {...shown} field={field} label={field.label[locale]} path={`config.${name}`} onChange={change} />
}, isSame)

function isSame(a: NodeFieldProps, b: NodeFieldProps): boolean {
  const names = Object.keys(b) as (keyof NodeFieldProps)[]
  // A config is read as a whole: what did not change in it is another object of the same content.
  return names.every((name) => Object.is(a[name], b[name]) || (name === 'value' && isEqual(a.value, b.value)))
}
