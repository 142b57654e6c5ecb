import * as z from 'zod/mini'

const name = z.string().check(z.minLength(1), z.maxLength(64))

/**
 * `env/<name>.json`: what a flow's logical names stand for where it is to run. A map gives each name its own there; a list
 * says that these names are the same there.
 * `{ "resources": { "callerIdPool": { "main": "pool-east" }, "voice": ["xiaoyan"] } }`
 */
export const environmentSchema = z.strictObject({
  $schema: z.optional(z.string()),
  resources: z._default(z.record(z.string(), z.union([z.array(name).check(z.maxLength(1000)), z.record(name, name)])), {}),
})
export type Environment = z.infer<typeof environmentSchema>

/** Logical names of a kind that mean something in the environment. */
export function namesIn({ resources }: Environment, kind: string): readonly string[] {
  const known = resources[kind] ?? []
  return Array.isArray(known) ? known : Object.keys(known)
}

/** What a logical name stands for; itself when the environment says nothing else. */
export function resolved({ resources }: Environment, kind: string, logical: string): string {
  const known = resources[kind] ?? []
  return !Array.isArray(known) && Object.hasOwn(known, logical) ? (known[logical] ?? logical) : logical
}
