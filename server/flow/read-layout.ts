import * as z from 'zod'
import type { Layout } from '../../flows/index'

const place = z.object({ x: z.number(), y: z.number() })
const schema = z.object({
  schemaVersion: z.literal(1).default(1),
  nodes: z.record(z.string(), place).default({}),
  comments: z
    .array(z.object({ id: z.string().max(64), x: z.number(), y: z.number(), w: z.number().optional(), h: z.number().optional(), text: z.string().max(10_000) }))
    .max(2_000)
    .optional(),
})

/** Coordinates are worth nothing without the flow: what cannot be read is simply placed anew. */
export function readLayout(text: string): Layout {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
  } catch {
    // Falls through to the empty layout.
  }
  return { schemaVersion: 1, nodes: {} }
}
