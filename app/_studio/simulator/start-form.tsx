'use client'
import { Button } from '../../_ui/button'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import type { VariableDeclaration } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'
import { useScope, useStudio } from '../scope'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { dayTimes, nextDayTime, zonesToTry } from './day-times'

export interface StartValues {
  readonly vars: Readonly<Record<string, string>>
  readonly startMs: number
  readonly zone: string
  readonly contactKey: string
}

interface StartFormProps {
  readonly values: StartValues
  readonly onValues: (values: StartValues) => void
}

/** Who is called, and when. */
export function StartForm({ values, onValues }: StartFormProps) {
  const say = useText()
  const { locale } = useScope()
  const variables = useStudio((state) => state.draft.flow.variables) ?? []
  const { vars, startMs, zone, contactKey } = values
  const local = new Date(startMs - new Date(startMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  return (
    <div className="grid w-full max-w-4xl gap-x-6 gap-y-3 lg:grid-cols-2">
      <fieldset className="flex min-w-0 flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">{say(simulatorText.values)}</legend>
        {variables.map((variable) => (
          <label key={variable.name} className="flex items-center gap-2">
            <code className="w-24 shrink-0 truncate font-mono text-xs text-ink-muted">{variable.name}</code>
            <Input
              dir="auto"
              type={variable.secret ? 'password' : 'text'}
              autoComplete="off"
              placeholder={fallbackOf(variable, locale)}
              value={vars[variable.name] ?? ''}
              onChange={(event) => onValues({ ...values, vars: { ...vars, [variable.name]: event.target.value } })}
            />
          </label>
        ))}
        <label className="flex items-center gap-2">
          <span className="w-24 shrink-0 text-xs text-ink-muted">{say(simulatorText.contactKey)}</span>
          <Input value={contactKey} maxLength={80} onChange={(event) => onValues({ ...values, contactKey: event.target.value })} />
        </label>
        <p className="text-xs text-ink-faint">{say(simulatorText.contactKeyHelp)}</p>
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">{say(simulatorText.when)}</legend>
        <Input
          type="datetime-local"
          aria-label={say(simulatorText.when)}
          value={local}
          onChange={(event) => !Number.isNaN(Date.parse(event.target.value)) && onValues({ ...values, startMs: Date.parse(event.target.value) })}
        />
        <div className="flex flex-wrap gap-1.5">
          {dayTimes.map((time) => (
            <Button key={time.id} size="sm" onClick={() => onValues({ ...values, startMs: nextDayTime(startMs, time) })}>
              {say(time.name)}
            </Button>
          ))}
        </div>
        <div className="flex items-center gap-2">
          <span className="w-24 shrink-0 text-xs text-ink-muted">{say(simulatorText.zone)}</span>
          <Select
            aria-label={say(simulatorText.zone)}
            value={zone}
            onChange={(next) => onValues({ ...values, zone: next })}
            options={zonesToTry().map((one) => ({ value: one, label: one }))}
          />
        </div>
      </fieldset>
    </div>
  )
}

/** What is said when the field stays empty, as for a person of whom nothing is known. */
function fallbackOf({ fallback }: VariableDeclaration, locale: Locale): string | undefined {
  if (fallback === undefined || fallback === null) return undefined
  return typeof fallback === 'object' ? (fallback[locale] ?? Object.values(fallback)[0]) : String(fallback)
}
