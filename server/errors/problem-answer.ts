import { Problem } from './problem'
import { type ProblemText, problemText } from './problem-text'

/** The body of an HTTP error answer, the same for routes and procedures. */
export interface ProblemAnswer {
  readonly code: string
  readonly text: ProblemText
  readonly retry: boolean
}

export function problemBody(problem: Problem): { readonly problem: ProblemAnswer } {
  return { problem: { code: problem.code, text: problemText(problem.code, problem.values), retry: problem.status >= 500 } }
}

export function problemResponse(problem: Problem): Response {
  return Response.json(problemBody(problem), { status: problem.status, headers: { 'cache-control': 'no-store' } })
}

/** What a route answers, or its problem in words; what is no problem of ours is thrown on. */
export async function orProblem(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  }
}
