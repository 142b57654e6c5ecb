/**
 * True when a browser says that another site sent this. Without either header it is no browser, and the cookie
 * that would make it dangerous is not sent by one (SameSite=Lax).
 */
export function isForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin) return false
  return hostOf(origin) !== headers.get('host')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
