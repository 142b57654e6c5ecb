import * as z from 'zod'
import { tokenUser } from '../api-token/token-user'
import type { SignedIn } from '../context'
import { Problem } from '../errors/problem'
import { orProblem } from '../errors/problem-answer'
import { type Services, services } from '../services'
import { readBody } from './read-body'

/** Three files of a flow, each at its largest, written in three bytes a sign. */
const bodyMaxBytes = 32 * 1024 * 1024

interface Ask<Input> {
  /** What the body must say; nothing for a request without one. */
  readonly input: z.ZodType<Input>
  /** Its answer is sent as JSON. */
  readonly answer: (ctx: Services & { readonly user: SignedIn }, input: Input) => Promise<object>
}

/** A route for programs: let in by token alone, never by cookie. Problems are answered in words. */
export function answerToken<Input>(request: Request, { input, answer }: Ask<Input>): Promise<Response> {
  return orProblem(async () => {
    const user = await tokenUser(services(), request.headers)
    const body = await readBody(request, bodyMaxBytes)
    if (body instanceof Problem) throw body
    const asked = input.safeParse(parseJson(await body.text()))
    if (!asked.success) throw new Problem('bad-input', { field: asked.error.issues[0]?.path.join('.') || 'JSON' })
    return Response.json(await answer({ ...services(), user }, asked.data), { headers: { 'cache-control': 'no-store' } })
  })
}

/** For requests without a body. */
export const noInput = z.undefined()

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
