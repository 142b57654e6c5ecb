import { fill } from './language.mjs'
import { failures } from './failures.mjs'

/** @typedef {keyof typeof failures} FailureCode */

/** An expected failure: it is told to the reader, not thrown as a stack trace at them. */
export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {Readonly<Record<string, string | number>>} [values]
   */
  constructor(code, values = {}) {
    super(fill(`${code}: ${failures[code].what.en} ${failures[code].why.en}`, values))
    this.name = 'Failure'
    this.code = code
    this.values = values
  }
}

/**
 * Three lines for a terminal: what, why, how to mend it.
 * @param {unknown} error
 * @param {import('./language.mjs').Locale} locale
 */
export function describeFailure(error, locale) {
  if (!(error instanceof Failure)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const { what, why, fix } = failures[error.code]
  const [whyLabel, fixLabel] = locale === 'zh-CN' ? ['原因：', '办法：'] : ['Why:  ', 'Mend: ']
  const lines = [`[${error.code}] ${what[locale]}`, `${whyLabel}${why[locale]}`, `${fixLabel}${fix[locale]}`]
  return lines.map((line) => fill(line, error.values)).join('\n  ')
}

/**
 * The sentence of an error of the system or of a library.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
