import * as z from 'zod'

const schema = z.object({ nodes: z.record(z.string(), z.unknown()) })

/** How many nodes a stored draft has; null when its text does not parse. */
export function nodeCount(draft: string): number | null {
  try {
    const parsed = schema.safeParse(JSON.parse(draft))
    return parsed.success ? Object.keys(parsed.data.nodes).length : null
  } catch {
    return null
  }
}
