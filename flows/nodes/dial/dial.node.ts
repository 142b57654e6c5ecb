import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { milliseconds, resourceName } from '../../model/config'
import { lowerDial } from './dial.lower'
import { sentence, text } from './dial.text'

/** Outcomes after which it makes sense to try again. */
const retried = ['busy', 'noAnswer', 'unreachable', 'failed'] as const

const schema = z.strictObject({
  pool: z._default(resourceName, 'main'),
  ringMs: z._default(milliseconds(15_000, 120_000), 30_000),
  amd: z._default(z.enum(['off', 'energy', 'switch']), 'off'),
  record: z._default(z.boolean(), false),
  retries: z._default(
    z.partialRecord(z.enum(retried), z.strictObject({ times: z.number().check(z.int(), z.gte(1), z.lte(5)), afterMs: milliseconds(60_000, 259_200_000) })),
    {},
  ),
})
export type DialConfig = z.infer<typeof schema>

const failures = ['busy', 'noAnswer', 'rejected', 'unreachable', 'blocked', 'failed'] as const

export const dial = defineNode<DialConfig>({
  type: 'dial',
  version: 1,
  category: 'reach',
  icon: 'phone-outgoing',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    pool: { kind: 'resource', resource: 'callerIdPool', label: text.pool, required: true },
    ringMs: { kind: 'duration', unit: 'ms', min: 15_000, max: 120_000, label: text.ringMs, help: text.ringHelp },
    amd: {
      kind: 'choice',
      label: text.amd,
      options: [
        { value: 'off', label: text.amdOff },
        { value: 'energy', label: text.amdEnergy },
        { value: 'switch', label: text.amdSwitch },
      ],
      advanced: true,
    },
    record: { kind: 'toggle', label: text.record, help: text.recordHelp },
    retries: {
      kind: 'record',
      label: text.retries,
      help: text.retriesHelp,
      of: {
        times: { kind: 'number', label: text.times, min: 1, max: 5 },
        afterMs: { kind: 'duration', unit: 'ms', min: 60_000, max: 259_200_000, label: text.afterMs },
      },
      options: retried.map((value) => ({ value, label: text.ports[value] })),
      advanced: true,
    },
  },
  ports: () => [
    { id: 'answered', kind: 'next', label: text.ports.answered },
    { id: 'machine', kind: 'failure', label: text.ports.machine, optional: true },
    ...failures.map((id) => ({ id, kind: 'failure' as const, label: text.ports[id], optional: true })),
  ],
  sentence,
  lower: lowerDial,
  reaches: ['answered', 'machine'],
  examples: {
    good: [
      schema.parse({}),
      schema.parse({ pool: 'beijing', ringMs: 45_000, amd: 'energy', record: true }),
      schema.parse({ retries: { busy: { times: 2, afterMs: 600_000 }, noAnswer: { times: 1, afterMs: 14_400_000 } } }),
    ],
    bad: [
      { config: { ringMs: 5000 }, code: 'too-small' },
      { config: { pool: 'a b' }, code: 'wrong-form' },
      { config: { amd: 'perhaps' }, code: 'not-a-choice' },
    ],
  },
})
