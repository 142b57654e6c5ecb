import * as z from 'zod'
import { auth } from '../../../server/auth/auth'
import { Problem } from '../../../server/errors/problem'
import { problemResponse } from '../../../server/errors/problem-answer'
import { isForeign } from '../../../server/request/is-foreign'

export const dynamic = 'force-dynamic'

const bodySchema = z.object({ email: z.string().max(200), password: z.string().max(200) })

/** Sign-in by email and password; failures are answered from the catalogue, without telling which of the two was wrong. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request.headers)) return problemResponse(new Problem('foreign-origin'))
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return problemResponse(new Problem('wrong-credentials'))
  const url = new URL('/api/auth/sign-in/email', request.url)
  const answer = await auth().handler(new Request(url, { method: 'POST', headers: request.headers, body: JSON.stringify(body.data) }))
  if (answer.ok) return answer
  return problemResponse(new Problem(answer.status === 429 ? 'too-many-tries' : 'wrong-credentials'))
}
