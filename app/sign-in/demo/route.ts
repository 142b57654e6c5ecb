import { auth } from '../../../server/auth/auth'

export const dynamic = 'force-dynamic'

/** The link that the start prints. */
export function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return auth().api.signInByDemoLink({ query: { token }, headers: request.headers, asResponse: true })
}
