import * as z from 'zod'

/** `env/<name>.json`: which logical names exist where a flow is to run, e.g. `{ "resources": { "callerIdPool": ["main"] } }`. */
export const environmentSchema = z.strictObject({
  $schema: z.string().optional(),
  resources: z.record(z.string(), z.array(z.string().max(64)).max(1000)).default({}),
})
export type Environment = z.infer<typeof environmentSchema>
