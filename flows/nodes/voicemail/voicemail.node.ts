import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText, milliseconds } from '../../model/config'
import type { Step, StepId } from '../../model/plan'
import { sentence, text } from './voicemail.text'

const schema = z.strictObject({
  prompt: z._default(localText, {}),
  beep: z._default(z.boolean(), true),
  maxMs: z._default(milliseconds(5000, 600_000), 60_000),
  silenceStopMs: z._default(milliseconds(1000, 30_000), 4000),
})
export type VoicemailConfig = z.infer<typeof schema>

export const voicemail = defineNode<VoicemailConfig>({
  type: 'voicemail',
  version: 1,
  category: 'ask',
  icon: 'voicemail',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    prompt: { kind: 'speech', label: text.prompt, required: true },
    beep: { kind: 'toggle', label: text.beep },
    maxMs: { kind: 'duration', unit: 'ms', min: 5000, max: 600_000, label: text.maxMs },
    silenceStopMs: { kind: 'duration', unit: 'ms', min: 1000, max: 30_000, label: text.silenceStopMs, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: () => [
    { id: 'recorded', kind: 'next', label: text.ports.recorded },
    { id: 'silent', kind: 'noInput', label: text.ports.silent },
  ],
  sentence,
  outputs: (_config, slug) => [{ name: `${slug}.file`, type: 'text' }],
  outputsOn: { file: ['recorded'] },
  lower: ({ prompt, beep, maxMs, silenceStopMs }, { slug, to, step }): Record<StepId, Step> => ({
    [slug]: { kind: 'command', command: { do: 'play', say: [{ text: prompt }], stopKeys: '' }, on: { '*': step('record') } },
    [step('record')]: {
      kind: 'command',
      command: { do: 'record', action: 'message', beep, maxMs, silenceStopMs, stereo: false },
      on: { recorded: to('recorded'), silent: to('silent'), '*': to('silent') },
      ports: { recorded: 'recorded', silent: 'silent', '*': 'silent' },
      save: { file: `${slug}.file` },
    },
  }),
  examples: {
    good: [schema.parse({ prompt: { 'zh-CN': '请在提示音后留言。', en: 'Please speak after the beep.' } })],
    bad: [{ config: { maxMs: 1 }, code: 'too-small' }],
  },
})
