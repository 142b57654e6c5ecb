'use client'
import { ArrowUp, Plus, X } from 'lucide-react'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import type { Field } from '../../../flows/define'
import { useScope } from '../scope'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldGroup } from './field-frame'
import { KeySelect } from './key-select'
import { freshEntry, freeKey } from './fresh-entry'

/** A list of entries. With one field per entry the entry is the value itself, else an object. */
export function ListField(props: ControlProps) {
  const { field, value, onChange, path, isReadOnly, Part } = props
  const { locale } = useScope()
  const say = useText()
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const parts = Object.entries(field.of ?? {})
  const replace = (at: number, entry: unknown) => onChange(list.map((one, i) => (i === at ? entry : one)))
  const isFull = field.kind === 'keys' && freeKey(list) === undefined
  return (
    <FieldGroup {...props}>
      <ol className="flex flex-col gap-2">
        {list.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names, their place is what they are known by
          <li key={`${at}`} className="flex items-start gap-1 rounded-md border border-line p-2">
            <div className={`flex min-w-0 flex-1 gap-2 ${field.kind === 'keys' ? 'items-start' : 'flex-col'}`}>
              {parts.map(([name, part]) => {
                const own = parts.length === 1 ? entry : read(entry, name)
                const change = (next: unknown) => replace(at, parts.length === 1 ? next : { ...(isTree(entry) ? entry : {}), [name]: next })
                const at1 = `${part.label[locale]} ${at + 1}`
                if (field.kind === 'keys' && part.kind === 'digits')
                  return <KeySelect key={name} label={at1} value={own} taken={list} onChange={change} isReadOnly={isReadOnly} path={`${path}.${at}.${name}`} />
                return (
                  <Part
                    key={name}
                    {...props}
                    field={part}
                    label={at1}
                    value={own}
                    onChange={change}
                    path={`${path}.${at}${parts.length === 1 ? '' : `.${name}`}`}
                    problem={undefined}
                    isCompact={field.kind === 'keys' || parts.length === 1}
                  />
                )
              })}
            </div>
            {isReadOnly ? null : (
              <div className="flex flex-col">
                <IconButton size="sm" label={say(fieldText.remove, { n: at + 1 })} onClick={() => onChange(list.filter((_, i) => i !== at))}>
                  <X aria-hidden />
                </IconButton>
                {at > 0 ? (
                  <IconButton size="sm" label={say(fieldText.up, { n: at + 1 })} onClick={() => onChange(swap(list, at))}>
                    <ArrowUp aria-hidden />
                  </IconButton>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ol>
      {isReadOnly ? null : (
        <Button size="sm" className="self-start" disabled={isFull} onClick={() => onChange([...list, freshEntry(field, list)])}>
          <Plus aria-hidden />
          {say(addText(field))}
        </Button>
      )}
    </FieldGroup>
  )
}

function addText(field: Field) {
  return field.kind === 'keys' ? fieldText.addKey : field.kind === 'conditions' ? fieldText.addCase : fieldText.add
}

function swap(list: readonly unknown[], at: number): readonly unknown[] {
  const next = [...list]
  ;[next[at - 1], next[at]] = [next[at], next[at - 1]]
  return next
}

function read(entry: unknown, name: string): unknown {
  return isTree(entry) ? entry[name] : undefined
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
