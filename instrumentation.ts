/** Next runs this once, before the first request. What it loads is loaded only where somebody asked for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { CALLWEAVE_WEB_METRICS_PORT: port, OTEL_EXPORTER_OTLP_ENDPOINT: collector, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces } = process.env
  if (!port && !collector && !traces) return
  const { startWebObservers } = await import('./server/health/start-web-observers')
  await startWebObservers()
}
