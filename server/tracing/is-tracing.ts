/** Tracing is off, and its libraries are not even loaded, unless a collector is named by OpenTelemetry's own variables. */
export function isTracing(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
}
