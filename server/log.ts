import { pino } from 'pino'

/** Structured, one line an event, no numbers and no secrets: callers hand over ids. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

const secretNames = ['password', 'phone', 'number', 'callerId', 'digits', 'token', 'authorization', 'vars', 'secrets']

export function createLog(process: string): Log {
  return pino({
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    // The second layer: whatever a caller forgets is taken out by name.
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  })
}
