'use client'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import { fieldText, opText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { JsonEditor } from './json-editor'

type SimpleOp = keyof typeof opText
const ops = Object.keys(opText) as readonly SimpleOp[]

interface Simple {
  readonly op: SimpleOp
  readonly left: string
  readonly right?: string | number | boolean
}

/** `variable is value` by three controls; nested conditions as JSON, never dropped. */
export function ConditionEditor(props: ControlProps) {
  const { value, onChange, path, label, variables, isReadOnly } = props
  const say = useText()
  if (!isSimple(value)) return <JsonEditor {...props} hint={say(fieldText.complex)} />
  const takesRight = value.op !== 'exists' && value.op !== 'missing'
  const write = (next: Simple) =>
    onChange(next.op === 'exists' || next.op === 'missing' ? { op: next.op, left: next.left } : { op: next.op, left: next.left, right: next.right ?? '' })
  const list = `${path}-variables`
  return (
    <div className="grid grid-cols-2 gap-1.5">
      <Input
        aria-label={say(joining.colon, { a: label, b: say(fieldText.left) })}
        data-field={`${path}.left`}
        list={list}
        spellCheck={false}
        className="font-mono"
        value={value.left}
        readOnly={isReadOnly}
        onChange={(event) => write({ ...value, left: event.target.value })}
      />
      <datalist id={list}>
        {variables.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Select<SimpleOp>
        aria-label={say(joining.colon, { a: label, b: say(fieldText.op) })}
        options={ops.map((op) => ({ value: op, label: say(opText[op]) }))}
        value={value.op}
        disabled={isReadOnly}
        onChange={(op) => write({ ...value, op })}
      />
      {takesRight ? (
        <Input
          aria-label={say(joining.colon, { a: label, b: say(fieldText.right) })}
          data-field={`${path}.right`}
          className="col-span-2"
          dir="auto"
          value={String(value.right ?? '')}
          readOnly={isReadOnly}
          onChange={(event) => write({ ...value, right: typed(event.target.value, value.right) })}
        />
      ) : null}
    </div>
  )
}

function isSimple(value: unknown): value is Simple {
  return typeof value === 'object' && value !== null && 'op' in value && ops.some((op) => op === value.op) && 'left' in value && typeof value.left === 'string'
}

/** A number stays a number while it reads like one, and becomes one where numbers are compared. */
function typed(text: string, before: Simple['right']): string | number {
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text)) && String(Number(text)) === text
  return isNumber && typeof before === 'number' ? Number(text) : text
}
