/**
 * One log line in the form that Prisma's CLI reads from its engine.
 * @param {Readonly<Record<string, unknown>>} fields
 */
export function reportError(fields) {
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
}
