const everyMs = 50

/** Polls until `holds` does; `false` when it does not within `timeoutMs`. */
export async function waitUntil(holds: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() >= end) return false
    await new Promise((go) => setTimeout(go, everyMs))
  }
  return true
}
