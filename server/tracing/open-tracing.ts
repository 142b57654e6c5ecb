import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, type Resource, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { plainSpan } from './plain-span'

export interface Tracing {
  readonly resource: Resource
  /** For spans that were made elsewhere: inside the workflow sandbox. */
  ended(span: ReadableSpan): void
  /** Sends what is still here. */
  close(): Promise<void>
}

/**
 * Registers OpenTelemetry for this process. Where to send, with which headers, and which share to keep are its own variables
 * (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER …).
 */
export function openTracing(service: string): Tracing {
  const sender = new OTLPTraceExporter()
  const processor = new BatchSpanProcessor({
    export: (spans, done) => sender.export(spans.map(plainSpan), done),
    forceFlush: () => sender.forceFlush(),
    shutdown: () => sender.shutdown(),
  })
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.namespace': 'callweave', 'service.name': service }))
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] })
  provider.register()
  return { resource, ended: (span) => processor.onEnd(span), close: () => provider.shutdown() }
}
