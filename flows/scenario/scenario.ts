import * as z from 'zod'
import { locales } from '../model/text'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

const answer = z.strictObject({
  at: z.string().optional(),
  press: z
    .string()
    .regex(/^[0-9*#]{1,40}$/)
    .optional(),
  say: z.string().max(500).optional(),
  hangUp: z.literal(true).optional(),
  is: z.string().optional(),
  with: z.record(z.string(), value).optional(),
  output: z.record(z.string(), value).optional(),
})

const scenario = z.strictObject({
  name: z.string().min(1),
  locale: z.enum(locales).optional(),
  zone: z.string().optional(),
  contactKey: z.string().optional(),
  /** Wall time at which the call begins, with its offset. */
  startAt: z
    .string()
    .refine((text) => Number.isFinite(Date.parse(text)))
    .optional(),
  vars: z.record(z.string(), value).default({}),
  answers: z.array(answer).default([]),
  expect: z
    .strictObject({
      disposition: z.string().optional(),
      outcome: z.string().optional(),
      /** Nodes passed, in order; others may lie between them. */
      path: z.array(z.string()).optional(),
      /** Parts of what is said, in order. */
      says: z.array(z.string()).optional(),
      neverSays: z.array(z.string()).optional(),
      messages: z.array(z.string()).optional(),
      vars: z.record(z.string(), value).optional(),
    })
    .default({}),
})
export type Scenario = z.infer<typeof scenario>

/** `name.scenario.json`: how calls may go, and what must come of them. */
export const scenarioFileSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  /** Path of the flow file; the file's own name with `.flow.json` when left out. */
  flow: z.string().optional(),
  scenarios: z.array(scenario).min(1).max(1000),
})
export type ScenarioFile = z.infer<typeof scenarioFileSchema>
