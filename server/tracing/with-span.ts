import { SpanStatusCode, trace } from '@opentelemetry/api'

// Asked for each time: one that is taken before tracing starts belongs to another copy of the library and stays silent for ever.
const tracer = () => trace.getTracer('callweave')

/** Runs `work` inside a span; costs next to nothing while nobody traces. */
export function withSpan<Value>(name: string, attributes: Readonly<Record<string, string>>, work: () => Promise<Value>): Promise<Value> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
