import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { calendar } from '../../model/condition'
import { sentence, text } from './hours.text'

const officeDay = [{ startMin: 540, endMin: 1080 }]
const schema = z.strictObject({
  calendar: z._default(calendar, {
    zone: 'contact',
    weekly: { '1': officeDay, '2': officeDay, '3': officeDay, '4': officeDay, '5': officeDay },
    holidays: [],
  }),
})
export type HoursConfig = z.infer<typeof schema>

export const hours = defineNode<HoursConfig>({
  type: 'hours',
  version: 1,
  category: 'decide',
  icon: 'clock',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: { calendar: { kind: 'calendar', label: text.calendar, required: true } },
  ports: () => [
    { id: 'open', kind: 'next', label: text.ports.open },
    { id: 'closed', kind: 'next', label: text.ports.closed },
    { id: 'holiday', kind: 'next', label: text.ports.holiday },
  ],
  sentence,
  lower: (config, { slug, to }) => ({
    [slug]: {
      kind: 'branch',
      cases: [
        { when: { op: 'holidayNow', calendar: config.calendar }, to: to('holiday'), port: 'holiday' },
        { when: { op: 'openNow', calendar: config.calendar }, to: to('open'), port: 'open' },
      ],
      otherwise: to('closed'),
      otherwisePort: 'closed',
    },
  }),
  examples: {
    good: [schema.parse({}), schema.parse({ calendar: { zone: 'Asia/Shanghai', weekly: { '6': officeDay }, holidays: ['2027-01-01'] } })],
    bad: [
      { config: { calendar: { zone: 'contact', weekly: { '8': officeDay }, holidays: [] } }, code: 'unknown-field' },
      { config: { calendar: { zone: 'contact', weekly: {}, holidays: ['soon'] } }, code: 'wrong-form' },
    ],
  },
})
