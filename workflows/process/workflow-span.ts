import type { SerializableSpan } from '@temporalio/interceptors-opentelemetry/lib/workflow/definitions.js'
import type { Tracing } from '../../server/tracing/open-tracing'

type Ended = Parameters<Tracing['ended']>[0]

/** A span from inside the sandbox, which speaks the older form of OpenTelemetry, in the form of the exporter outside. */
export function workflowSpan({ spanContext, parentSpanId, instrumentationLibrary, ...span }: SerializableSpan, resource: Tracing['resource']): Ended {
  const { traceId, spanId, traceFlags } = spanContext
  return {
    ...span,
    spanContext: () => ({ traceId, spanId, traceFlags }),
    ...(parentSpanId !== undefined && { parentSpanContext: { traceId, spanId: parentSpanId, traceFlags } }),
    instrumentationScope: instrumentationLibrary,
    resource,
  }
}
