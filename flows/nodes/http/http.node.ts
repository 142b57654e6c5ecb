import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText, milliseconds, resourceName, textCharsMax, variableName, word } from '../../model/config'
import { sentence, text } from './http.text'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const ports = ['success', 'clientError', 'serverError', 'timeout'] as const
const schema = z.strictObject({
  connector: z._default(resourceName, ''),
  method: z._default(z.enum(methods), 'GET'),
  path: z._default(z.string().check(z.maxLength(1000), z.regex(/^(\/.*)?$/)), ''),
  body: z._default(z.record(word, z.string().check(z.maxLength(textCharsMax))), {}),
  read: z._default(z.record(word, z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}(\.[A-Za-z0-9_-]{1,64}){0,7}$/))), {}),
  timeoutMs: z._default(milliseconds(500, 60_000), 5000),
  filler: z._default(localText, {}),
  allowSecrets: z._default(z.array(variableName).check(z.maxLength(10)), []),
})
export type HttpConfig = z.infer<typeof schema>

export const http = defineNode<HttpConfig>({
  type: 'http',
  version: 1,
  category: 'data',
  icon: 'globe',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    connector: { kind: 'resource', resource: 'connector', label: text.connector, help: text.connectorHelp, required: true },
    method: { kind: 'choice', label: text.method, options: methods.map((value) => ({ value, label: { 'zh-CN': value, en: value } })) },
    path: { kind: 'text', label: text.path, template: true, leaves: true },
    body: { kind: 'record', label: text.body, template: true, leaves: true, of: { value: { kind: 'text', label: text.value } } },
    read: { kind: 'record', label: text.read, help: text.readHelp, of: { place: { kind: 'text', label: text.place } } },
    timeoutMs: { kind: 'duration', unit: 'ms', min: 500, max: 60_000, label: text.timeoutMs, advanced: true },
    filler: { kind: 'speech', label: text.filler, advanced: true },
    allowSecrets: { kind: 'list', label: text.allowSecrets, of: { variable: { kind: 'text', label: text.variable } }, advanced: true },
  },
  ports: () => ports.map((id) => ({ id, kind: id === 'success' ? 'next' : 'failure', label: text.ports[id], ...(id !== 'success' && { optional: true }) })),
  sentence,
  outputs: ({ read }, slug) => Object.keys(read).map((name) => ({ name: `${slug}.${name}`, type: 'text' })),
  outputsOn: { '*': ['success'] },
  lower: (config, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: {
        do: 'request',
        target: 'http',
        operation: config.method,
        connector: config.connector,
        input: {
          path: { template: config.path },
          ...Object.fromEntries(Object.entries(config.body).map(([name, template]) => [`body.${name}`, { template }])),
        },
        timeoutMs: config.timeoutMs,
        ...(Object.values(config.filler).some(Boolean) && { filler: [{ text: config.filler }] }),
      },
      on: { ...Object.fromEntries(ports.map((port) => [port, to(port)])), fault: to('serverError'), '*': to('serverError') },
      ports: { ...Object.fromEntries(ports.map((port) => [port, port])), fault: 'serverError', '*': 'serverError' },
      save: Object.fromEntries(Object.entries(config.read).map(([name, place]) => [`output.${place}`, `${slug}.${name}`])),
    },
  }),
  examples: {
    good: [schema.parse({ connector: 'shop', path: '/orders/{{ orderNo }}', read: { status: 'order.status' } })],
    bad: [
      { config: { method: 'FETCH' }, code: 'not-a-choice' },
      { config: { path: 'orders' }, code: 'wrong-form' },
    ],
  },
})
