import type { InjectedSinks, WorkerOptions } from '@temporalio/worker'
import type { OpenTelemetrySinks } from '@temporalio/interceptors-opentelemetry/lib/workflow/definitions.js'
import type { Tracing } from '../../server/tracing/open-tracing'
import { workflowSpan } from './workflow-span'

/** Worker options by which activities and workflows go on with the trace of whoever started them; none while nobody traces. */
export async function tracedWorker(tracing: Tracing | null): Promise<Pick<WorkerOptions, 'interceptors' | 'sinks'>> {
  if (!tracing) return {}
  const { OpenTelemetryActivityInboundInterceptor } = await import('@temporalio/interceptors-opentelemetry/lib/worker/index.js')
  const sinks: InjectedSinks<OpenTelemetrySinks> = {
    exporter: {
      export: {
        fn: (_info, spans) => {
          for (const span of spans) tracing.ended(workflowSpan(span, tracing.resource))
        },
      },
    },
  }
  return { interceptors: { activity: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })] }, sinks }
}
