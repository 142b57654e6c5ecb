import type { EslConnection } from '../esl/connection'

/** Calls `onLost` once each time that the link has been away for `lostMs`: what it held will not come back to anybody. */
export function watchLink(connection: Pick<EslConnection, 'connected'>, lostMs: number, onLost: () => void): () => void {
  let awaySinceMs: number | undefined
  let isTold = false
  const timer = setInterval(
    () => {
      if (connection.connected) {
        awaySinceMs = undefined
        isTold = false
        return
      }
      awaySinceMs ??= performance.now()
      if (isTold || performance.now() - awaySinceMs < lostMs) return
      isTold = true
      onLost()
    },
    Math.min(1_000, lostMs / 4),
  ).unref()
  return () => clearInterval(timer)
}
