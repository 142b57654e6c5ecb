/** Runs once the page has nothing else to do, at the latest after `timeoutMs`. Not every browser can tell. */
export function whenIdle(run: () => void, timeoutMs: number): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: timeoutMs })
  else setTimeout(run, timeoutMs)
}
