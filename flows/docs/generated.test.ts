import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatFlow } from '../format/format-flow'
import { writeJson } from '../format/write-json'
import { nodeDefinitions } from '../nodes/registry'
import { environmentJsonSchema, flowJsonSchema, scenarioJsonSchema } from '../schema/flow-json-schema'
import { nodeDoc, nodeIndex } from './node-docs'

const root = new URL('../../', import.meta.url)

/** Files that are made from the definitions; `UPDATE_DOCS=1` writes them. */
const generated: readonly (readonly [string, string])[] = [
  ['flows/schema/flow.schema.json', `${writeJson(flowJsonSchema())}\n`],
  ['flows/schema/scenario.schema.json', `${writeJson(scenarioJsonSchema())}\n`],
  ['flows/schema/environment.schema.json', `${writeJson(environmentJsonSchema())}\n`],
  ...(['zh-CN', 'en'] as const).flatMap((locale) => {
    const folder = `docs/nodes/${locale === 'en' ? 'en' : 'zh'}`
    return [
      [`${folder}/README.md`, nodeIndex(locale)] as const,
      ...nodeDefinitions.map((definition) => [`${folder}/${definition.type}.md`, nodeDoc(definition, locale)] as const),
    ]
  }),
]

it.each(generated)('%s is what the definitions say', (path, text) => {
  const file = new URL(path, root)
  if (process.env.UPDATE_DOCS) writeFileSync(file, text)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text)
})

it.each(['zh', 'en'])('docs/nodes/%s has a page for every type and no other', (folder) => {
  const files = readdirSync(new URL(`docs/nodes/${folder}/`, root)).sort()
  expect(files).toEqual(['README.md', ...nodeDefinitions.map(({ type }) => `${type}.md`)].sort())
})

it('an example of a page is a flow’s node, canonical as it stands', () => {
  for (const definition of nodeDefinitions) {
    const json = /```json\n([\s\S]*?)\n```/.exec(nodeDoc(definition, 'en'))?.[1] ?? ''
    const node = JSON.parse(json)
    const text = formatFlow({ schemaVersion: 1, name: {}, nodes: { it: node } })
    expect(JSON.parse(text).nodes.it).toEqual(node)
  }
})
