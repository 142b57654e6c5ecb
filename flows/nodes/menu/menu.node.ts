import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { key, localText, milliseconds } from '../../model/config'
import { allKeys } from '../../model/keys'
import { renameDouble } from '../../model/rename-double'
import { lowerMenu } from './menu.lower'
import { keyText, sentence, text } from './menu.text'

const schema = z.strictObject({
  prompt: z._default(localText, {}),
  keys: z._default(z.array(z.strictObject({ key, label: z._default(localText, {}) })).check(z.maxLength(12)), []),
  tries: z._default(z.number().check(z.int(), z.gte(1), z.lte(5)), 3),
  firstMs: z._default(milliseconds(1000, 60_000), 5000),
  bargeIn: z._default(z.boolean(), true),
  noInputPrompts: z._default(z.array(localText).check(z.maxLength(4)), []),
  noMatchPrompts: z._default(z.array(localText).check(z.maxLength(4)), []),
})
export type MenuConfig = z.infer<typeof schema>

const causePrompts = { text: { kind: 'speech', label: text.line } } as const

export const menu = defineNode<MenuConfig>({
  type: 'menu',
  version: 1,
  category: 'ask',
  icon: 'grid-3x3',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({ keys: [{ key: '1' }, { key: '2' }] }),
  fields: {
    prompt: { kind: 'speech', label: text.prompt, required: true },
    keys: {
      kind: 'keys',
      label: text.keys,
      required: true,
      of: { key: { kind: 'digits', label: text.key, required: true }, label: { kind: 'localText', label: text.label } },
    },
    tries: { kind: 'number', label: text.tries, min: 1, max: 5 },
    firstMs: { kind: 'duration', unit: 'ms', min: 1000, max: 60_000, label: text.firstMs },
    bargeIn: { kind: 'toggle', label: text.bargeIn, advanced: true },
    noInputPrompts: { kind: 'list', label: text.noInputPrompts, help: text.causeHelp, of: causePrompts, advanced: true },
    noMatchPrompts: { kind: 'list', label: text.noMatchPrompts, help: text.causeHelp, of: causePrompts, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: ({ keys }) => [
    ...keys.map(({ key, label }) => ({ id: key, kind: 'key' as const, key, label: keyText(key, label) })),
    { id: 'noInput', kind: 'noInput', label: text.noInput },
    { id: 'noMatch', kind: 'failure', label: text.noMatch },
  ],
  sentence,
  outputs: (_config, slug) => [{ name: `${slug}.key`, type: 'text' }],
  check: ({ keys }, { slug, flow }) => {
    const taken = keys.map(({ key }) => key)
    const free = [...allKeys].find((key) => taken.every((one) => one !== key))
    const twice = keys.flatMap(({ key }, index) => (taken.indexOf(key) === index ? [] : [{ key, index }]))
    return [
      ...twice.map(({ key, index }) => ({
        code: 'duplicate-key',
        severity: 'error' as const,
        node: slug,
        field: 'config.keys',
        message: text.duplicate(key),
        ...(free && { fix: renameDouble({ slug, flow, path: ['keys', String(index), 'key'], from: key, to: free }) }),
      })),
      ...(keys.length > 5
        ? [{ code: 'menu-too-long', severity: 'warning' as const, node: slug, field: 'config.keys', message: text.tooMany(keys.length) }]
        : []),
    ]
  },
  lower: lowerMenu,
  examples: {
    good: [
      schema.parse({
        prompt: { 'zh-CN': '确认请按 1，改期请按 2。', en: 'Press 1 to confirm or 2 to change.' },
        keys: [
          { key: '1', label: { 'zh-CN': '确认', en: 'Confirm' } },
          { key: '2', label: { 'zh-CN': '改期', en: 'Change' } },
        ],
      }),
    ],
    bad: [
      { config: { keys: [{ key: '1' }, { key: '1' }] }, code: 'duplicate-key' },
      { config: { keys: [{ key: 'A' }] }, code: 'not-a-choice' },
      { config: { tries: 0 }, code: 'too-small' },
    ],
  },
})
