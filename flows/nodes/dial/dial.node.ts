import * as z from 'zod'
import { defineNode } from '../../define'
import { milliseconds, resourceName } from '../../model/config'
import { sentence, text } from './dial.text'

const schema = z.strictObject({
  pool: resourceName.default('main'),
  ringMs: milliseconds(15_000, 120_000).default(30_000),
  amd: z.enum(['off', 'energy', 'switch']).default('off'),
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
  },
  ports: () => [
    { id: 'answered', kind: 'next', label: text.ports.answered },
    { id: 'machine', kind: 'failure', label: text.ports.machine, optional: true },
    ...failures.map((id) => ({ id, kind: 'failure' as const, label: text.ports[id], optional: true })),
  ],
  sentence,
  lower: ({ pool, ringMs, amd }, { slug, to, settings }) => {
    const exits = ['answered', 'machine', ...failures]
    return {
      [slug]: {
        kind: 'command',
        command: { do: 'dial', pool, ringMs, amd, maxCallMs: settings.maxCallMs },
        on: Object.fromEntries(exits.map((port) => [port, to(port)])),
        ports: Object.fromEntries(exits.map((port) => [port, port])),
      },
    }
  },
  reaches: ['answered', 'machine'],
  examples: {
    good: [schema.parse({}), schema.parse({ pool: 'beijing', ringMs: 45_000, amd: 'energy' })],
    bad: [
      { config: { ringMs: 5000 }, code: 'too-small' },
      { config: { pool: 'a b' }, code: 'wrong-form' },
      { config: { amd: 'perhaps' }, code: 'not-a-choice' },
    ],
  },
})
