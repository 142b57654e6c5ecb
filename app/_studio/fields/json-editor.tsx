'use client'
import { useState } from 'react'
import { Textarea } from '../../_ui/textarea'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'

/** Last resort for values that have no control of their own. Writes only what parses. */
export function JsonEditor({ value, onChange, path, label, isReadOnly, hint }: ControlProps & { readonly hint: string }) {
  const say = useText()
  const [text, setText] = useState<string>()
  const [isBad, setBad] = useState(false)
  const change = (next: string) => {
    setText(next)
    try {
      onChange(JSON.parse(next))
      setBad(false)
    } catch {
      setBad(true)
    }
  }
  return (
    <div className="flex flex-col gap-1">
      <Textarea
        aria-label={label}
        data-field={path}
        className="font-mono text-xs"
        spellCheck={false}
        readOnly={isReadOnly}
        aria-invalid={isBad || undefined}
        value={text ?? JSON.stringify(value, null, 2)}
        onChange={(event) => change(event.target.value)}
      />
      <p className={`text-xs ${isBad ? 'text-bad' : 'text-ink-faint'}`}>{isBad ? say(fieldText.badJson) : hint}</p>
    </div>
  )
}
