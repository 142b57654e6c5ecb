import type { Problem } from './problem'
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
