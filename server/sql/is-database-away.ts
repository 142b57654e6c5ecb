/** SQLSTATE 08 (connection), 53 (no room) and 57P (shutdown, crash, start); what sockets say; and what `pg` says of a connection that broke. */
const codes = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT)/
const words = /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/

/** True when the statement may succeed once the database is back, as opposed to one that it has refused. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && typeof error.code === 'string' && codes.test(error.code)) || words.test(error.message)
}
