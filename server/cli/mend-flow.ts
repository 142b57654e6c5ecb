import { applyFix, type Flow, formatFlow, type Text } from '../../flows/index'
import { type Inspected, inspectFlow } from './inspect-flow'
import type { Terminal } from './terminal'

export interface Mended {
  readonly flow: Flow
  readonly inspected: Inspected
  /** What was done, in order. */
  readonly steps: readonly { readonly code: string; readonly node?: string; readonly field?: string; readonly label: Text }[]
}

type Environment = Parameters<typeof inspectFlow>[1]

/** More steps than any file that a person wrote needs; a flow of 10,000 findings is no work for mends one by one. */
const stepsMax = 500

/** Applies one mend after another and looks anew after each, since one may make the next needless. */
export function mendFlow(before: Inspected, environment: Environment): Mended | undefined {
  if (!before.flow) return undefined
  let flow = before.flow
  let inspected = before
  const steps: Mended['steps'][number][] = []
  const tried = new Set<string>()
  while (steps.length < stepsMax) {
    // A finding that came back is not mended a second time: two mends could otherwise undo each other for ever.
    const found = inspected.issues.find(({ fix, code, node, field }) => fix && !tried.has(`${code} ${node} ${field}`))
    if (!found?.fix) break
    const { code, node, field, fix } = found
    tried.add(`${code} ${node} ${field}`)
    flow = applyFix(flow, fix)
    inspected = inspectFlow({ name: before.file, text: formatFlow(flow) }, environment)
    steps.push({ code, ...(node !== undefined && { node }), ...(field !== undefined && { field }), label: fix.label })
  }
  return { flow, inspected, steps }
}

export function printSteps(terminal: Terminal, file: string, steps: Mended['steps']): void {
  for (const { code, node, field, label } of steps) {
    const place = [node, field].filter((part) => part !== undefined).join(' · ')
    terminal.say(`${terminal.paint.bold(file)}  ${terminal.paint.green('✓')} ${code}  ${terminal.paint.cyan(place)}\n    ${terminal.text(label)}`)
  }
}
