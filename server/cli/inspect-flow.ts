import { type Environment, type Flow, hasErrors, type Issue, parseFlow, validate } from '../../flows/index'
import type { SourceFile } from './flow-files'

export interface Inspected {
  readonly file: string
  readonly flow: Flow | null
  /** Each with its line where the text shows one. */
  readonly issues: readonly Issue[]
  /** What parsing alone found wrong: then the text cannot be rewritten without losing something. */
  readonly isBroken: boolean
}

/** Parses and checks one file. Never throws. */
export function inspectFlow({ name, text }: SourceFile, environment?: Environment): Inspected {
  const { flow, issues, lineOf } = parseFlow(text)
  const found = flow ? [...issues, ...validate(flow, { environment })] : issues
  const withLines = found.map((issue) => {
    const line = issue.line ?? lineOf(issue)
    return line === undefined ? issue : { ...issue, line }
  })
  return { file: name, flow, issues: withLines, isBroken: !flow || hasErrors(issues) }
}
