'use client'
import { Plus, X } from 'lucide-react'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import { Input } from '../../_ui/input'
import { fieldText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldGroup } from './field-frame'
import { VariableMenu } from './variable-menu'

/** Names with values, in the order in which they were added. */
export function RecordField(props: ControlProps) {
  const { field, value, onChange, path, label, variables, isReadOnly } = props
  const say = useText()
  const rows = Object.entries(typeof value === 'object' && value !== null ? value : {}) as readonly (readonly [string, unknown])[]
  const write = (next: readonly (readonly [string, unknown])[]) => onChange(Object.fromEntries(next))
  return (
    <FieldGroup {...props}>
      {rows.map(([name, one], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names, their place is what they are known by
        <div key={`${at}`} className="flex items-center gap-1">
          <Input
            aria-label={say(joining.colon, { a: `${label} ${at + 1}`, b: say(fieldText.key) })}
            className="w-28 font-mono"
            value={name}
            readOnly={isReadOnly}
            spellCheck={false}
            onChange={(event) =>
              rows.every(([other], i) => i === at || other !== event.target.value) &&
              write(rows.map((row, i) => (i === at ? [event.target.value, row[1]] : row)))
            }
          />
          <Input
            aria-label={say(joining.colon, { a: `${label} ${at + 1}`, b: say(fieldText.value) })}
            data-field={`${path}.${name}`}
            dir="auto"
            value={typeof one === 'string' ? one : JSON.stringify(one)}
            readOnly={isReadOnly}
            onChange={(event) => write(rows.map((row, i) => (i === at ? [row[0], event.target.value] : row)))}
          />
          {field.template && !isReadOnly ? (
            <VariableMenu
              variables={variables}
              onChoose={(variable) => write(rows.map((row, i) => (i === at ? [row[0], `${String(row[1])}{{${variable}}}`] : row)))}
            />
          ) : null}
          {isReadOnly ? null : (
            <IconButton size="sm" label={say(fieldText.remove, { n: at + 1 })} onClick={() => write(rows.filter((_, i) => i !== at))}>
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <Button size="sm" className="self-start" onClick={() => write([...rows, [freeName(rows), '']])}>
          <Plus aria-hidden />
          {say(fieldText.add)}
        </Button>
      )}
    </FieldGroup>
  )
}

function freeName(rows: readonly (readonly [string, unknown])[]): string {
  let n = rows.length + 1
  while (rows.some(([name]) => name === `field${n}`)) n += 1
  return `field${n}`
}
