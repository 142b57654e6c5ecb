'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { builtinName } from '../../flows/model/config'
import { useFailureToast } from '../_parts/failure-toast'
import { WeekHours } from '../_parts/week-hours'
import { ZoneInput } from '../_parts/zone-input'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { Field } from '../_ui/field'
import { NumberInput } from '../_ui/number-input'
import { Textarea } from '../_ui/textarea'
import { toast } from '../_ui/toaster'

type Calendar = Outputs['booking']['calendars'][number]

const numbers = [
  { field: 'slotMinutes', min: 5, max: 720 },
  { field: 'capacity', min: 1, max: 1_000 },
  { field: 'daysAhead', min: 1, max: 365 },
  { field: 'noticeMinutes', min: 0, max: 43_200 },
] as const

/** Hours and places of one calendar. Nothing is sent before "Save": half a week's hours must not reach a call. */
export function CalendarCard({ calendar }: { readonly calendar: Calendar }) {
  const t = useTranslations('bookings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(calendar)
  const [daysOff, setDaysOff] = useState(calendar.daysOff.join('\n'))
  const dates = daysOff.split(/\s+/).filter(Boolean)
  const wrong = dates.find((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
  const save = useMutation(
    trpc.booking.saveCalendar.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        await queries.invalidateQueries(trpc.booking.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    const { name: _name, coming: _coming, ...input } = draft
    if (!wrong) save.mutate({ ...input, weekly: { ...draft.weekly }, daysOff: dates })
  }
  return (
    <Card
      title={calendar.name === builtinName ? t('builtin') : t('calendarTitle', { name: calendar.name })}
      actions={<span className="text-xs text-ink-faint">{t('comingCount', { count: calendar.coming })}</span>}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-sm text-ink-muted">{t('calendarHelp')}</p>
        <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
          <fieldset className="min-w-0">
            <legend className="mb-1 text-sm font-medium">{t('week')}</legend>
            <WeekHours value={draft.weekly} onChange={(weekly) => setDraft({ ...draft, weekly })} />
          </fieldset>
          <div className="flex flex-col gap-3">
            <Field label={t('zone')}>{(ids) => <ZoneInput {...ids} value={draft.zone} onChange={(zone) => setDraft({ ...draft, zone })} />}</Field>
            {numbers.map(({ field, min, max }) => (
              <Field key={field} label={t(field)}>
                {(ids) => <NumberInput {...ids} min={min} max={max} value={draft[field]} onChange={(value) => setDraft({ ...draft, [field]: value })} />}
              </Field>
            ))}
            <Field label={t('daysOff')} help={t('daysOffHelp')} error={wrong ? t('daysOffWrong', { text: wrong }) : undefined}>
              {(ids) => <Textarea {...ids} className="font-mono text-xs" rows={3} value={daysOff} onChange={({ target }) => setDaysOff(target.value)} />}
            </Field>
          </div>
        </div>
        <div>
          <Button type="submit" look="primary" busy={save.isPending} disabled={wrong !== undefined}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
