import * as z from 'zod/mini'
import { locales } from '../model/text'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

const answer = z.strictObject({
  at: z.optional(z.string()),
  press: z.optional(z.string().check(z.regex(/^[0-9*#]{1,40}$/))),
  say: z.optional(z.string().check(z.maxLength(500))),
  hangUp: z.optional(z.literal(true)),
  is: z.optional(z.string()),
  with: z.optional(z.record(z.string(), value)),
  output: z.optional(z.record(z.string(), value)),
})

export const scenarioSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  locale: z.optional(z.enum(locales)),
  zone: z.optional(z.string()),
  contactKey: z.optional(z.string()),
  /** Wall time at which the call begins, with its offset. */
  startAt: z.optional(z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))))),
  vars: z._default(z.record(z.string(), value), {}),
  answers: z._default(z.array(answer), []),
  expect: z._default(
    z.strictObject({
      disposition: z.optional(z.string()),
      outcome: z.optional(z.string()),
      /** Nodes passed, in order; others may lie between them. */
      path: z.optional(z.array(z.string())),
      /** Parts of what is said, in order. */
      says: z.optional(z.array(z.string())),
      neverSays: z.optional(z.array(z.string())),
      messages: z.optional(z.array(z.string())),
      vars: z.optional(z.record(z.string(), value)),
    }),
    {},
  ),
})
export type Scenario = z.infer<typeof scenarioSchema>

/** `name.scenario.json`: how calls may go, and what must come of them. */
export const scenarioFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  /** Path of the flow file; the file's own name with `.flow.json` when left out. */
  flow: z.optional(z.string()),
  scenarios: z.array(scenarioSchema).check(z.minLength(1), z.maxLength(1000)),
})
export type ScenarioFile = z.infer<typeof scenarioFileSchema>
