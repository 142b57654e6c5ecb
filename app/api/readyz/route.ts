import { readiness, switchStates } from '../../../server/health/readiness'

export const dynamic = 'force-dynamic'

/** Ready: what the pages need is reached. 503 names what is not. */
export async function GET(): Promise<Response> {
  const [parts, switches] = await Promise.all([readiness(), switchStates()])
  const ready = Object.values(parts).every((part) => part === 'ok')
  return Response.json({ ready, parts, switches }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
