import type { Text } from '../flows/model/text'

/** An expected failure: returned, not thrown. `message` says what happened, `fix` how to mend it. */
export interface Failure {
  /** Stable, kebab-case. */
  readonly code: string
  readonly message: Text
  readonly fix: Text
}

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
