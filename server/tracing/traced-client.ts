import type { ClientOptions } from '@temporalio/client'
import { isTracing } from './is-tracing'

/** Options by which a client hands its trace on to the workflows that it starts; none while nobody traces. */
export async function tracedClient(): Promise<Pick<ClientOptions, 'interceptors'>> {
  if (!isTracing()) return {}
  const { OpenTelemetryWorkflowClientInterceptor } = await import('@temporalio/interceptors-opentelemetry/lib/client/index.js')
  return { interceptors: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] } }
}
