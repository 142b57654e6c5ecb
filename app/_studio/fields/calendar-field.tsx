'use client'
import { Input } from '../../_ui/input'
import { Switch } from '../../_ui/switch'
import { Textarea } from '../../_ui/textarea'
import type { HoursCalendar } from '../../../flows/model/plan'
import { dayText, fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldGroup } from './field-frame'
import { JsonEditor } from './json-editor'

const days = ['1', '2', '3', '4', '5', '6', '7'] as const
const usual = { startMin: 540, endMin: 1080 }

/** Opening hours by weekday. Days with several spans are edited as JSON. */
export function CalendarField(props: ControlProps) {
  const { value, onChange, path, isReadOnly } = props
  const say = useText()
  const calendar = asCalendar(value)
  const hasPauses = Object.values(calendar.weekly).some((spans) => spans.length > 1)
  const write = (part: Partial<HoursCalendar>) => onChange({ ...calendar, ...part })
  if (hasPauses)
    return (
      <FieldGroup {...props}>
        <JsonEditor {...props} value={calendar} hint={say(fieldText.complex)} />
      </FieldGroup>
    )
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
      {days.map((day) => {
        const span = calendar.weekly[day]?.[0]
        const set = (next: typeof span) =>
          write({
            weekly: Object.fromEntries(
              days.flatMap((one) => {
                const spans = one === day ? (next ? [next] : []) : (calendar.weekly[one] ?? [])
                return spans.length > 0 ? [[one, spans]] : []
              }),
            ),
          })
        const name = say(dayText[day] ?? fieldText.open)
        return (
          <div key={day} className="flex h-8.5 items-center gap-2 text-sm">
            <span className="w-20 shrink-0">{name}</span>
            <Switch
              aria-label={say(fieldText.open, { day: name })}
              checked={Boolean(span)}
              disabled={isReadOnly}
              onCheckedChange={(isOn) => set(isOn ? usual : undefined)}
            />
            {span ? (
              <>
                <Input
                  type="time"
                  className="min-w-0 px-1.5"
                  aria-label={say(fieldText.from, { day: name })}
                  value={clock(span.startMin)}
                  readOnly={isReadOnly}
                  onChange={(event) => set({ ...span, startMin: minutes(event.target.value, span.startMin) })}
                />
                <Input
                  type="time"
                  className="min-w-0 px-1.5"
                  aria-label={say(fieldText.to, { day: name })}
                  value={clock(span.endMin)}
                  readOnly={isReadOnly}
                  onChange={(event) => set({ ...span, endMin: minutes(event.target.value, span.endMin) })}
                />
              </>
            ) : (
              <span className="text-ink-faint">{say(fieldText.closed)}</span>
            )}
          </div>
        )
      })}
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

function clock(min: number): string {
  const capped = Math.min(min, 1439)
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`
}

/** 23:59 stands for the end of the day, which a clock cannot show. */
function minutes(text: string, otherwise: number): number {
  const [hour, minute] = text.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return otherwise
  const total = hour * 60 + minute
  return total === 1439 ? 1440 : total
}
