import { describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import type { Field } from '../define'
import { stableJson } from '../format/stable-json'
import type { Flow } from '../model/flow'
import { locales } from '../model/text'
import { validate } from '../validate/validate'
import { nodeDefinitions } from './registry'

const here = new URL('.', import.meta.url)

it('lists every folder, and each type once', () => {
  const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(nodeDefinitions.map(({ type }) => type).sort()).toEqual(folders.sort())
})

const textsOf = (fields: Readonly<Record<string, Field>>): readonly (Readonly<Record<string, string>> | undefined)[] =>
  Object.values(fields).flatMap(({ label, help, options, of }) => [
    label,
    ...(help ? [help] : []),
    ...(options ?? []).map((option) => option.label),
    ...(of ? textsOf(of) : []),
  ])

describe.each(nodeDefinitions.map((definition) => [definition.type, definition] as const))('%s', (type, definition) => {
  const configs = [definition.fresh, ...definition.examples.good]

  it('speaks zh-CN and en everywhere', () => {
    const texts = [
      definition.name,
      definition.summary,
      ...textsOf(definition.fields),
      ...configs.flatMap((config) => definition.ports(config).map(({ label }) => label)),
    ]
    for (const text of texts) for (const locale of locales) expect(text?.[locale], JSON.stringify(text)).toMatch(/\S/)
    for (const text of texts) expect(text?.['zh-CN'], 'half-width punctuation in zh').not.toMatch(/[\u4e00-\u9fff][,;:!?]/)
    for (const locale of locales) expect(definition.search?.[locale].length).toBeGreaterThan(0)
  })

  it('has a control for every field of its config, and no field without a config', () => {
    const config = definition.schema.parse({})
    expect(Object.keys(definition.fields).sort()).toEqual(Object.keys(Object(config)).sort())
  })

  it('has examples, the good ones valid and unchanged by their own schema', () => {
    expect(definition.examples.good.length).toBeGreaterThan(0)
    expect(definition.examples.bad.length).toBeGreaterThan(0)
    for (const config of configs) expect(stableJson(definition.schema.parse(config))).toBe(stableJson(config))
  })

  it.each(definition.examples.bad.map(({ config, code }) => [code, config] as const))('reports %s', (code, config) => {
    const flow = { schemaVersion: 1, name: {}, nodes: { it: { type, config } } } as unknown as Flow
    expect(
      validate(flow)
        .filter(({ node }) => node === 'it')
        .map((found) => found.code),
    ).toContain(code)
  })

  it('has a migration for every version since the first', () => {
    expect((definition.migrations ?? []).map(({ to }) => to)).toEqual(Array.from({ length: definition.version - 1 }, (_, index) => index + 2))
  })

  it('has ports with ids of their own, and tells the card in both languages', () => {
    for (const config of configs) {
      const ids = definition.ports(config).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const locale of locales) {
        const sentence = definition.sentence(config, locale)
        expect(sentence.length).toBeGreaterThan(0)
        expect(sentence.every((part) => Object.values(part).every((text) => typeof text === 'string' && text !== ''))).toBe(true)
      }
    }
  })

  it('lowers to steps of its own that leave only through its ports', () => {
    const settings = { purpose: 'service', callerName: { en: 'X' }, locale: 'en', locales: ['en'], maxCallMs: 60_000 } as const
    for (const config of configs) {
      const asked = new Set<string>()
      const to = (port: string) => {
        asked.add(port)
        return `>${port}`
      }
      const steps = definition.lower(config, { slug: 'it', settings, to, step: (name) => `it/${name}` })
      expect(Object.keys(steps)[0]).toBe('it')
      expect(Object.keys(steps).every((id) => id === 'it' || id.startsWith('it/'))).toBe(true)
      expect([...asked].sort()).toEqual(
        definition
          .ports(config)
          .map(({ id }) => id)
          .sort(),
      )
      expect(JSON.parse(JSON.stringify(steps))).toEqual(steps)
    }
  })
})
