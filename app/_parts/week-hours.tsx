'use client'
import { Plus, X } from 'lucide-react'
import { useLocale } from 'next-intl'
import type { Text } from '../../flows/model/text'
import { weekdayText } from '../../flows/model/weekday-text'
import { IconButton } from '../_ui/icon-button'
import { Input } from '../_ui/input'
import { Switch } from '../_ui/switch'
import { weekText } from './week-text'

export interface DaySpan {
  /** Minutes of the day, 0-1440. */
  readonly startMin: number
  readonly endMin: number
}

/** ISO weekday 1-7 → spans in order; a day without spans is closed. */
export type Week = Readonly<Record<string, readonly DaySpan[]>>

interface WeekHoursProps {
  readonly value: Week
  readonly onChange: (value: Week) => void
  readonly isReadOnly?: boolean
}

const days = ['1', '2', '3', '4', '5', '6', '7'] as const
const usual: DaySpan = { startMin: 540, endMin: 1080 }
const endOfDay = 1_440
const spansMax = 6

/** Opening hours by weekday, with as many pauses a day as are needed. */
export function WeekHours({ value, onChange, isReadOnly = false }: WeekHoursProps) {
  const locale = useLocale()
  const say = (text: Text, day: string) => text[locale].replace('{day}', day)
  const write = (day: string, spans: readonly DaySpan[]) =>
    onChange(
      Object.fromEntries(
        days.flatMap((one) => {
          const kept = one === day ? spans : (value[one] ?? [])
          return kept.length > 0 ? [[one, kept] as const] : []
        }),
      ),
    )
  return (
    <div className="@container flex flex-col">
      {days.map((day) => {
        const spans = value[day] ?? []
        const name = weekdayText[Number(day)]?.[locale] ?? day
        const last = spans.at(-1)
        const set = (at: number, part: Partial<DaySpan>) =>
          write(
            day,
            spans.map((span, i) => (i === at ? { ...span, ...part } : span)),
          )
        return (
          <div key={day} className="flex min-h-9.5 flex-wrap items-start gap-x-2 py-0.5 text-sm">
            <span className="w-24 shrink-0 pt-1.5">{name}</span>
            <Switch
              className="mt-1.5"
              aria-label={say(weekText.open, name)}
              checked={spans.length > 0}
              disabled={isReadOnly}
              onCheckedChange={(isOn) => write(day, isOn ? [usual] : [])}
            />
            {last ? (
              <div className="flex w-full flex-col gap-1 py-1 @sm:w-auto @sm:py-0">
                {spans.map((span, i) => (
                  <div key={`${day}-${String(i)}`} className="flex items-center gap-1">
                    <Input
                      type="time"
                      className="w-25 shrink-0 px-2 [&::-webkit-calendar-picker-indicator]:hidden"
                      aria-label={say(weekText.from, name)}
                      value={clock(span.startMin)}
                      readOnly={isReadOnly}
                      onChange={({ target }) => set(i, { startMin: minutes(target.value, span.startMin) })}
                    />
                    <span aria-hidden>–</span>
                    <Input
                      type="time"
                      className="w-25 shrink-0 px-2 [&::-webkit-calendar-picker-indicator]:hidden"
                      aria-label={say(weekText.to, name)}
                      value={clock(span.endMin)}
                      readOnly={isReadOnly}
                      onChange={({ target }) => set(i, { endMin: minutes(target.value, span.endMin) })}
                    />
                    {spans.length > 1 && !isReadOnly ? (
                      <IconButton
                        size="sm"
                        label={say(weekText.removeSpan, name)}
                        onClick={() =>
                          write(
                            day,
                            spans.filter((_, at) => at !== i),
                          )
                        }
                      >
                        <X aria-hidden />
                      </IconButton>
                    ) : null}
                    {i === spans.length - 1 && !isReadOnly && spans.length < spansMax && last.endMin < endOfDay - 1 ? (
                      <IconButton size="sm" label={say(weekText.addSpan, name)} onClick={() => write(day, [...spans, after(last)])}>
                        <Plus aria-hidden />
                      </IconButton>
                    ) : null}
                  </div>
                ))}
              </div>
            ) : (
              <span className="pt-1.5 text-ink-faint">{weekText.closed[locale]}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** An hour's pause, then two hours; as much of it as the day has left. */
function after({ endMin }: DaySpan): DaySpan {
  const startMin = Math.min(endMin + 60, endOfDay - 1)
  return { startMin, endMin: Math.min(startMin + 120, endOfDay) }
}

function clock(min: number): string {
  const capped = Math.min(min, endOfDay - 1)
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`
}

/** 23:59 stands for the end of the day, which a clock cannot show. */
function minutes(text: string, otherwise: number): number {
  const [hour, minute] = text.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return otherwise
  const total = hour * 60 + minute
  return total === endOfDay - 1 ? endOfDay : total
}
