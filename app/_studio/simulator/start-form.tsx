'use client'
import { Input } from '../../_ui/input'
import { useStudio } from '../scope'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'

interface StartFormProps {
  readonly values: Readonly<Record<string, string>>
  readonly onValues: (values: Readonly<Record<string, string>>) => void
  readonly nowMs: number
  readonly onNowMs: (nowMs: number) => void
}

/** Who is called, and when. */
export function StartForm({ values, onValues, nowMs, onNowMs }: StartFormProps) {
  const say = useText()
  const variables = useStudio((state) => state.draft.flow.variables) ?? []
  const local = new Date(nowMs - new Date(nowMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  return (
    <fieldset className="grid w-full max-w-2xl gap-x-4 gap-y-2 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">{say(simulatorText.values)}</legend>
      {variables.map((variable) => (
        <label key={variable.name} className="flex items-center gap-2">
          <code className="w-24 shrink-0 truncate font-mono text-xs text-ink-muted">{variable.name}</code>
          <Input dir="auto" value={values[variable.name] ?? ''} onChange={(event) => onValues({ ...values, [variable.name]: event.target.value })} />
        </label>
      ))}
      <label className="flex items-center gap-2">
        <span className="w-24 shrink-0 text-xs text-ink-muted">{say(simulatorText.when)}</span>
        <Input
          type="datetime-local"
          value={local}
          onChange={(event) => !Number.isNaN(Date.parse(event.target.value)) && onNowMs(Date.parse(event.target.value))}
        />
      </label>
    </fieldset>
  )
}
