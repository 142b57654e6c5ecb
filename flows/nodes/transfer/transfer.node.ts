import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText, milliseconds, resourceName } from '../../model/config'
import type { LocalText } from '../../model/text'
import { sentence, text } from './transfer.text'

const kinds = ['queue', 'number', 'sip'] as const
const strategies = ['longestIdle', 'all', 'roundRobin'] as const
const ports = ['completed', 'noAgent', 'noAnswer', 'failed'] as const
const schema = z.strictObject({
  kind: z._default(z.enum(kinds), 'queue'),
  target: z._default(resourceName, ''),
  ringMs: z._default(milliseconds(5000, 300_000), 30_000),
  strategy: z._default(z.enum(strategies), 'longestIdle'),
  whisper: z._default(localText, {}),
  hold: z._default(localText, {}),
})
export type TransferConfig = z.infer<typeof schema>

const speech = (words: LocalText) => (Object.values(words).some(Boolean) ? [{ text: words }] : [])

export const transfer = defineNode<TransferConfig>({
  type: 'transfer',
  version: 1,
  category: 'people',
  icon: 'headset',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    kind: { kind: 'choice', label: text.kind, options: kinds.map((value) => ({ value, label: text.kinds[value] })) },
    target: { kind: 'resource', resource: 'queue', label: text.target, help: text.targetHelp, required: true },
    ringMs: { kind: 'duration', unit: 'ms', min: 5000, max: 300_000, label: text.ringMs },
    strategy: {
      kind: 'choice',
      label: text.strategy,
      options: strategies.map((value) => ({ value, label: text.strategies[value] })),
      when: { field: 'kind', is: 'queue' },
      advanced: true,
    },
    whisper: { kind: 'speech', label: text.whisper, advanced: true },
    hold: { kind: 'speech', label: text.hold, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: () => ports.map((id) => ({ id, kind: id === 'completed' ? 'next' : 'failure', label: text.ports[id] })),
  sentence,
  lower: (config, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: {
        do: 'bridge',
        to: { kind: config.kind, name: config.target },
        whisper: speech(config.whisper),
        hold: speech(config.hold),
        ringMs: config.ringMs,
        strategy: config.strategy,
      },
      on: { ...Object.fromEntries(ports.map((port) => [port, to(port)])), fault: to('failed') },
      ports: { ...Object.fromEntries(ports.map((port) => [port, port])), fault: 'failed' },
    },
  }),
  examples: {
    good: [schema.parse({ target: 'advisers', whisper: { 'zh-CN': '咨询课程。', en: 'A question about courses.' } })],
    bad: [
      { config: { kind: 'pigeon' }, code: 'not-a-choice' },
      { config: { ringMs: 1 }, code: 'too-small' },
    ],
  },
})
