import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile, hasErrors, junitReport, parseScenarios, percent, runScenarios, type ScenarioRun, scenarioReport } from '../../flows/index'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'
import { fill } from '../../tools/bootstrap/language.mjs'
import { flowsBeside } from './find-flow'
import { readFlowFile } from './flow-files'
import { gitWords } from './git-words'
import { inspectFlow } from './inspect-flow'
import { printIssues } from './print-issues'
import type { Terminal } from './terminal'

export interface TestOptions {
  readonly json?: boolean
  readonly junit?: string
}

interface Suite {
  readonly title: string
  readonly run: ScenarioRun
}

/** `callweave test`: every scenario of every `*.scenario.json`; needs nothing else running. Exit code 0 when all pass. */
export async function test(places: readonly string[], { json, junit }: TestOptions, terminal: Terminal): Promise<number> {
  const suites: Suite[] = []
  let broken = 0
  for (const file of (places.length > 0 ? places : ['.']).flatMap(scenarioFilesAt)) {
    const run = await runFile(file, terminal)
    if (run) suites.push({ title: file, run })
    else broken += 1
  }
  const results = suites.flatMap(({ run }) => run.results)
  const failed = results.filter(({ passed }) => !passed).length + broken
  const ports = suites.reduce((sum, { run }) => ({ total: sum.total + run.coverage.ports.total, hit: sum.hit + run.coverage.ports.hit }), { total: 0, hit: 0 })
  if (junit !== undefined) writeReport(junit, junitReport(suites))
  if (json) terminal.say(JSON.stringify({ suites, passed: results.length - (failed - broken), failed, portsPercent: percent(ports) }, null, 2))
  else {
    for (const { title, run } of suites) terminal.say(`${scenarioReport(title, run, terminal.locale)}\n`)
    const totals = fill(terminal.text(gitWords.testTotals), { passed: results.length - (failed - broken), failed, percent: percent(ports) })
    terminal.say(failed > 0 ? terminal.paint.red(totals) : terminal.paint.green(totals))
  }
  return failed > 0 ? 1 : 0
}

/** `undefined` after the findings that stand against it were printed. */
async function runFile(file: string, terminal: Terminal): Promise<ScenarioRun | undefined> {
  const parsed = parseScenarios((await readFlowFile(file, terminal.stdin)).text)
  if (!parsed.file) {
    printIssues(terminal, file, parsed.issues, terminal.complain)
    return undefined
  }
  const flowFile = join(dirname(file), parsed.file.flow ?? file.replace(/^.*[/\\]/, '').replace(/\.scenario\.json$/, '.flow.json'))
  const { flow, issues } = inspectFlow(await readFlowFile(flowFile, terminal.stdin))
  const compiled = flow && !hasErrors(issues) ? compile(flow, { findFlow: flowsBeside(flowFile) }) : undefined
  if (flow && compiled?.plan) return runScenarios(flow, compiled.plan, parsed.file.scenarios)
  printIssues(terminal, flowFile, compiled?.issues ?? issues, terminal.complain)
  return undefined
}

function scenarioFilesAt(place: string): readonly string[] {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) throw new Failure('file-unreadable', { file: place, reason: 'ENOENT' })
  if (!stat.isDirectory()) return [place]
  const found = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.scenario.json') && !/(^|[/\\])node_modules[/\\]/.test(name),
  )
  if (found.length === 0) throw new Failure('no-scenario-files', { place })
  return found.sort().map((name) => join(place, name))
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure('file-unwritable', { file, reason: reasonOf(error) })
  }
}
