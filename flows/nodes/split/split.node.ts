import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { freeName, renameDouble } from '../../model/rename-double'
import { word } from '../../model/config'
import { sentence, text } from './split.text'

const schema = z.strictObject({
  arms: z._default(z.array(z.strictObject({ name: word, weight: z._default(z.number().check(z.gte(0), z.lte(1000)), 1) })).check(z.maxLength(10)), []),
})
export type SplitConfig = z.infer<typeof schema>

export const split = defineNode<SplitConfig>({
  type: 'split',
  version: 1,
  category: 'decide',
  icon: 'flask-conical',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({ arms: [{ name: 'A' }, { name: 'B' }] }),
  fields: {
    arms: {
      kind: 'list',
      label: text.arms,
      required: true,
      of: { name: { kind: 'text', label: text.arm, required: true }, weight: { kind: 'number', label: text.weight, min: 0, max: 1000 } },
    },
  },
  ports: ({ arms }) => arms.map(({ name }) => ({ id: name, kind: 'next', label: { 'zh-CN': name, en: name } })),
  sentence,
  check: ({ arms }, { slug, flow }) => [
    ...arms.flatMap(({ name }, index) => {
      const names = arms.map((arm) => arm.name)
      if (names.indexOf(name) === index) return []
      const fix = renameDouble({ slug, flow, path: ['arms', String(index), 'name'], from: name, to: freeName(names, name) })
      return [{ code: 'duplicate-key', severity: 'error' as const, node: slug, field: 'config.arms', message: text.duplicate(name), fix }]
    }),
    ...(arms.length > 0 && arms.every(({ weight }) => weight === 0)
      ? [{ code: 'no-weight', severity: 'error' as const, node: slug, field: 'config.arms', message: text.empty, fix: sameWeight(slug, arms) }]
      : []),
  ],
  lower: ({ arms }, { slug, to }) => ({
    [slug]: { kind: 'split', arms: arms.map(({ name, weight }) => ({ name, weight, to: to(name) })) },
  }),
  examples: {
    good: [
      schema.parse({
        arms: [
          { name: 'warm', weight: 50 },
          { name: 'brief', weight: 50 },
        ],
      }),
    ],
    bad: [
      { config: { arms: [{ name: 'a' }, { name: 'a' }] }, code: 'duplicate-key' },
      { config: { arms: [{ name: 'a', weight: 0 }] }, code: 'no-weight' },
      { config: { arms: [{ name: 'a', weight: -1 }] }, code: 'too-small' },
    ],
  },
})

function sameWeight(slug: string, arms: readonly { readonly name: string }[]) {
  const value = arms.map((arm) => ({ ...arm, weight: 1 }))
  return { do: 'setConfig', node: slug, path: ['arms'], value, label: { 'zh-CN': '平均分配', en: 'Share evenly' } } as const
}
