'use client'
import { WeekHours } from '../../_parts/week-hours'
import { Input } from '../../_ui/input'
import { Textarea } from '../../_ui/textarea'
import type { HoursCalendar } from '../../../flows/model/plan'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldGroup } from './field-frame'

/** Opening hours by weekday, and the days off. */
export function CalendarField(props: ControlProps) {
  const { value, onChange, path, isReadOnly } = props
  const say = useText()
  const calendar = asCalendar(value)
  const write = (part: Partial<HoursCalendar>) => onChange({ ...calendar, ...part })
  return (
    <FieldGroup {...props}>
      <label className="flex items-center gap-2 text-sm">
        <span className="shrink-0 text-ink-muted">{say(fieldText.zone)}</span>
        <Input
          list={`${path}-zones`}
          data-field={`${path}.zone`}
          value={calendar.zone}
          readOnly={isReadOnly}
          spellCheck={false}
          onChange={(event) => write({ zone: event.target.value })}
        />
        <datalist id={`${path}-zones`}>
          <option value="contact">{say(fieldText.zoneContact)}</option>
          {['Asia/Shanghai', 'Asia/Hong_Kong', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles'].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </label>
      <WeekHours value={calendar.weekly} onChange={(weekly) => write({ weekly })} isReadOnly={isReadOnly} />
      <label className="flex flex-col gap-1 text-sm text-ink-muted">
        {say(fieldText.holidays)}
        <Textarea
          className="font-mono"
          value={calendar.holidays.join('\n')}
          readOnly={isReadOnly}
          onChange={(event) => write({ holidays: event.target.value.split(/\s+/).filter(Boolean) })}
        />
      </label>
    </FieldGroup>
  )
}

function asCalendar(value: unknown): HoursCalendar {
  const part: Partial<HoursCalendar> = typeof value === 'object' && value !== null ? value : {}
  return { zone: part.zone ?? 'contact', weekly: part.weekly ?? {}, holidays: part.holidays ?? [] }
}
