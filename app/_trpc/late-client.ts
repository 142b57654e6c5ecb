import type { ApiClient } from './api-client'

/** The page's client for whoever needs it only after the first paint: its code does not come with the page. */
export async function lateClient(): Promise<ApiClient> {
  return (await import('./api-client')).apiClient()
}
