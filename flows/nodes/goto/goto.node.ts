import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { resourceName } from '../../model/config'
import { sentence, text } from './goto.text'

const schema = z.strictObject({ target: z._default(resourceName, '') })
export type GotoConfig = z.infer<typeof schema>

export const goto = defineNode<GotoConfig>({
  type: 'goto',
  version: 1,
  category: 'flow',
  icon: 'corner-down-right',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: { target: { kind: 'resource', resource: 'node', label: text.target, required: true } },
  ports: () => [],
  jumps: ({ target }) => (target ? [target] : []),
  sentence,
  check: ({ target }, { slug, flow }) =>
    target === '' || Object.hasOwn(flow.nodes, target)
      ? []
      : [{ code: 'port-to-nowhere', severity: 'error', node: slug, field: 'config.target', message: text.missing(target) }],
  lower: ({ target }, { slug }) => ({ [slug]: { kind: 'set', values: {}, to: target } }),
  examples: { good: [schema.parse({ target: 'mainMenu' })], bad: [{ config: { target: 'nobody' }, code: 'port-to-nowhere' }] },
})
