import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { builtinName, localText, milliseconds, resourceName } from '../../model/config'
import { lowerAppointment } from './appointment.lower'
import { sentence, text } from './appointment.text'

const operations = ['book', 'move', 'cancel'] as const
const ports = ['booked', 'noSlot', 'declined', 'error'] as const
const schema = z.strictObject({
  calendar: z._default(resourceName, builtinName),
  operation: z._default(z.enum(operations), 'book'),
  offer: z._default(z.number().check(z.int(), z.gte(1), z.lte(4)), 3),
  intro: z._default(localText, {}),
  firstMs: z._default(milliseconds(1000, 60_000), 8000),
})
export type AppointmentConfig = z.infer<typeof schema>

export const appointment = defineNode<AppointmentConfig>({
  type: 'appointment',
  version: 1,
  category: 'data',
  icon: 'calendar-check',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    calendar: { kind: 'resource', resource: 'calendar', label: text.calendar, help: text.calendarHelp, required: true },
    operation: { kind: 'choice', label: text.operation, options: operations.map((value) => ({ value, label: text.operations[value] })) },
    offer: { kind: 'number', label: text.offer, min: 1, max: 4 },
    intro: { kind: 'speech', label: text.intro },
    firstMs: { kind: 'duration', unit: 'ms', min: 1000, max: 60_000, label: text.firstMs, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: ({ operation }) =>
    ports
      .filter((id) => id !== 'declined' || operation !== 'cancel')
      .map((id) => ({ id, kind: id === 'booked' ? 'next' : 'failure', label: text.ports[id], ...(id === 'error' && { optional: true }) })),
  sentence,
  outputs: ({ operation }, slug) => (operation === 'cancel' ? [] : [{ name: `${slug}.time`, type: 'text' }]),
  outputsOn: { time: ['booked'] },
  lower: lowerAppointment,
  examples: {
    good: [schema.parse({ intro: { 'zh-CN': '以下时间可以预约：', en: 'These times are free.' } }), schema.parse({ operation: 'cancel' })],
    bad: [
      { config: { offer: 9 }, code: 'too-big' },
      { config: { operation: 'forget' }, code: 'not-a-choice' },
    ],
  },
})
