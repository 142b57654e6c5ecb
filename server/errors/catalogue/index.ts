import type { ProblemEntry } from '../entry'
import { accessProblems } from './access'
import { campaignProblems } from './campaign'
import { contactProblems } from './contacts'
import { flowProblems } from './flow'
import { numberProblems } from './numbers'
import { promptProblems } from './prompts'
import { requestProblems } from './request'

/** Every error that a person may read. One file per area beside this one. */
export const problems = {
  ...accessProblems,
  ...requestProblems,
  ...campaignProblems,
  ...flowProblems,
  ...contactProblems,
  ...promptProblems,
  ...numberProblems,
} as const

export type ProblemCode = keyof typeof problems

export function problemEntry(code: ProblemCode): ProblemEntry {
  return problems[code]
}
