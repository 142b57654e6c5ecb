import { writeFileSync } from 'node:fs'
import { compile, type Flow, hasErrors, type Issue, type Plan, type ReceiptLine, resolveResources } from '../../flows/index'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'
import { fill } from '../../tools/bootstrap/language.mjs'
import { environmentOf } from './environment-file'
import { flowsBeside } from './find-flow'
import { readFlowFile } from './flow-files'
import { inspectFlow } from './inspect-flow'
import { printIssues } from './print-issues'
import { printReceipt } from './print-receipt'
import type { Terminal } from './terminal'
import { words } from './words'

export interface CompileOptions {
  readonly out?: string
  readonly json?: boolean
  /** Name of the environment whose resources are meant. */
  readonly env?: string
}

export interface CompiledFile {
  readonly flow: Flow
  readonly plan: Plan
  readonly receipt: readonly ReceiptLine[]
}

/** `callweave compile`: the plan goes to standard output (or a file), what policy added to standard error. */
export async function compileCommand(place: string, { out, json, env }: CompileOptions, terminal: Terminal): Promise<number> {
  const compiled = await compileFile(place, terminal, { json, env })
  if (!compiled) return 1
  const { plan, receipt } = compiled
  const text = `${JSON.stringify(json ? { plan, receipt } : plan, null, 2)}\n`
  if (out === undefined) terminal.stdout.write(text)
  else writePlan(out, text)
  if (!json) {
    terminal.complain(terminal.paint.green(fill(terminal.text(words.plan), { hash: plan.hash.slice(0, 12), steps: Object.keys(plan.steps).length })))
    printReceipt(terminal, receipt)
    if (out !== undefined) terminal.complain(fill(terminal.text(words.written), { file: out }))
  }
  return 0
}

/** The plan of a file; `undefined` after its findings were printed. */
export async function compileFile(place: string, terminal: Terminal, { json, env }: Omit<CompileOptions, 'out'> = {}): Promise<CompiledFile | undefined> {
  const environment = environmentOf(place, env)
  const { file, flow, issues, isBroken } = inspectFlow(await readFlowFile(place, terminal.stdin), environment)
  const compiled = flow && !isBroken && !hasErrors(issues) ? compile(flow, { findFlow: flowsBeside(file), environment }) : undefined
  // What only the proof can find carries no line.
  const found: readonly Issue[] = compiled?.plan === null ? compiled.issues : issues
  if (json && !compiled?.plan) terminal.say(JSON.stringify({ file, issues: found }, null, 2))
  else printIssues(terminal, file, found, terminal.complain)
  return flow && compiled?.plan ? { flow: environment ? resolveResources(flow, environment) : flow, plan: compiled.plan, receipt: compiled.receipt } : undefined
}

function writePlan(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure('file-unwritable', { file, reason: reasonOf(error) })
  }
}
