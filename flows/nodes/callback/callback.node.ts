import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { milliseconds, variableName } from '../../model/config'
import { sentence, text } from './callback.text'

const schema = z.strictObject({
  when: z._default(z.enum(['fixed', 'asked']), 'fixed'),
  afterMs: z._default(milliseconds(60_000, 2_592_000_000), 7_200_000),
  variable: z._default(z.union([variableName, z.literal('')]), ''),
  attempts: z._default(z.number().check(z.int(), z.gte(1), z.lte(5)), 1),
})
export type CallbackConfig = z.infer<typeof schema>

export const callback = defineNode<CallbackConfig>({
  type: 'callback',
  version: 1,
  category: 'time',
  icon: 'phone-forwarded',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    when: {
      kind: 'choice',
      label: text.when,
      options: [
        { value: 'fixed', label: text.fixed },
        { value: 'asked', label: text.asked },
      ],
    },
    afterMs: { kind: 'duration', unit: 'ms', min: 60_000, max: 2_592_000_000, label: text.afterMs, when: { field: 'when', is: 'fixed' } },
    variable: { kind: 'variable', label: text.variable, required: true, when: { field: 'when', is: 'asked' } },
    attempts: { kind: 'number', min: 1, max: 5, label: text.attempts, advanced: true },
  },
  ports: () => [
    { id: 'scheduled', kind: 'next', label: text.ports.scheduled },
    { id: 'refused', kind: 'failure', label: text.ports.refused },
  ],
  sentence,
  lower: ({ when, afterMs, variable, attempts }, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: {
        do: 'request',
        target: 'callback',
        operation: 'schedule',
        input: { ...(when === 'fixed' ? { afterMs: { value: afterMs } } : { at: { variable } }), attempts: { value: attempts } },
        timeoutMs: 5000,
      },
      on: { scheduled: to('scheduled'), fault: to('refused'), '*': to('refused') },
      ports: { scheduled: 'scheduled', fault: 'refused', '*': 'refused' },
    },
  }),
  examples: {
    good: [schema.parse({}), schema.parse({ when: 'asked', variable: 'askTime.value' })],
    bad: [
      { config: { afterMs: 1 }, code: 'too-small' },
      { config: { when: 'never' }, code: 'not-a-choice' },
    ],
  },
})
