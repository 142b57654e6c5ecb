import * as z from 'zod/mini'
import { handlerNames } from '../model/flow'
import { locales } from '../model/text'
import { nodeDefinitions } from '../nodes/registry'
import { scenarioFileSchema } from '../scenario/scenario'
import { environmentSchema } from '../validate/environment'

type JsonSchema = Readonly<Record<string, unknown>>

/** JSON Schema (2020-12) of `name.flow.json`: completion and first checks in editors, from the node definitions. */
export function flowJsonSchema(): JsonSchema {
  const text = { type: 'object', properties: Object.fromEntries(locales.map((locale) => [locale, { type: 'string' }])), additionalProperties: false }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'flow.schema.json',
    title: 'Callweave flow',
    type: 'object',
    required: ['schemaVersion', 'name', 'nodes'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      schemaVersion: { const: 1 },
      name: { $ref: '#/$defs/text' },
      description: { $ref: '#/$defs/text' },
      variables: { type: 'array', items: { $ref: '#/$defs/variable' } },
      handlers: { type: 'object', properties: Object.fromEntries(handlerNames.map((name) => [name, { type: 'string' }])), additionalProperties: false },
      nodes: { type: 'object', propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' }, additionalProperties: { $ref: '#/$defs/node' } },
    },
    $defs: {
      text,
      variable: {
        type: 'object',
        required: ['name', 'type'],
        additionalProperties: false,
        properties: { name: { type: 'string' }, type: { enum: ['text', 'number', 'boolean', 'date', 'phone'] }, fallback: {}, secret: { type: 'boolean' } },
      },
      // Types that are not listed here are allowed: they may come from a newer version.
      node: {
        type: 'object',
        required: ['type'],
        properties: { type: { type: 'string' } },
        // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own word; nobody awaits this object.
        allOf: nodeDefinitions.map(({ type }) => ({ if: { properties: { type: { const: type } } }, then: { $ref: `#/$defs/${type}` } })),
      },
      ...Object.fromEntries(
        nodeDefinitions.map(({ type, version, name, summary, schema }) => [
          type,
          {
            title: `${name.en} / ${name['zh-CN']}`,
            description: `${summary.en}\n${summary['zh-CN']}`,
            type: 'object',
            properties: {
              type: { const: type },
              v: { type: 'integer', minimum: 1, maximum: version },
              label: { $ref: '#/$defs/text' },
              config: withoutDialect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', cycles: 'ref', reused: 'inline' }), type),
              on: { type: 'object', additionalProperties: { type: 'string' } },
            },
            additionalProperties: false,
          },
        ]),
      ),
    },
  }
}

export function scenarioJsonSchema(): JsonSchema {
  return { $id: 'scenario.schema.json', title: 'Callweave scenarios', ...z.toJSONSchema(scenarioFileSchema, { io: 'input', unrepresentable: 'any' }) }
}

export function environmentJsonSchema(): JsonSchema {
  return { $id: 'environment.schema.json', title: 'Callweave environment', ...z.toJSONSchema(environmentSchema, { io: 'input', unrepresentable: 'any' }) }
}

/** A part of a schema says nothing of the dialect, and its own definitions are looked up from the root. */
function withoutDialect({ $schema: _dialect, ...schema }: Record<string, unknown>, type: string): JsonSchema {
  const here = `#/$defs/${type}/properties/config`
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', `"$ref":"${here}/$defs/`).replaceAll('"$ref":"#"', `"$ref":"${here}"`))
}
