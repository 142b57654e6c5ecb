import { isTracing } from './is-tracing'
import type { Tracing } from './open-tracing'

/** Null where no collector is named. Call it before anything that should be seen. */
export async function startTracing(service: string): Promise<Tracing | null> {
  if (!isTracing()) return null
  const { openTracing } = await import('./open-tracing')
  return openTracing(service)
}
