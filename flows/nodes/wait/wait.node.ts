import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { milliseconds, variableName } from '../../model/config'
import { sentence, text } from './wait.text'

const schema = z.strictObject({
  until: z._default(z.enum(['time', 'variable']), 'time'),
  ms: z._default(milliseconds(1000, 2_592_000_000), 600_000),
  variable: z._default(z.union([variableName, z.literal('')]), ''),
})
export type WaitConfig = z.infer<typeof schema>

export const wait = defineNode<WaitConfig>({
  type: 'wait',
  version: 1,
  category: 'time',
  icon: 'hourglass',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    until: {
      kind: 'choice',
      label: text.until,
      options: [
        { value: 'time', label: text.untilTime },
        { value: 'variable', label: text.untilVariable },
      ],
    },
    ms: { kind: 'duration', unit: 'ms', min: 1000, max: 2_592_000_000, label: text.ms, when: { field: 'until', is: 'time' } },
    variable: { kind: 'variable', label: text.variable, required: true, when: { field: 'until', is: 'variable' } },
  },
  pauses: () => true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  lower: ({ until, ms, variable }, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: until === 'time' ? { do: 'wait', ms } : { do: 'wait', untilVariable: variable },
      on: { '*': to('next') },
      ports: { '*': 'next' },
    },
  }),
  examples: {
    good: [schema.parse({ ms: 120_000 }), schema.parse({ until: 'variable', variable: 'visitAt' })],
    bad: [
      { config: { ms: -1 }, code: 'too-small' },
      { config: { variable: '1+1' }, code: 'wrong-form' },
    ],
  },
})
