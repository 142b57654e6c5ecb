import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import type { Step, StepId } from '../model/plan'
import { issue } from '../validate/codes'
import type { Environment } from '../validate/environment'
import { resolveResources } from '../validate/resolve-resources'
import { type ReadNode, readNodes } from '../validate/read-nodes'
import { hasErrors, validate } from '../validate/validate'
import { lower } from './lower'
import type { Program } from './program'
import { retarget } from './program'

/** Looks up the text of a called flow: the published one, or the version that is pinned. */
export type FindFlow = (name: string, version: number | undefined) => Flow | undefined

interface Where {
  readonly findFlow?: FindFlow | undefined
  readonly environment?: Environment | undefined
}

export const nodesMax = 20_000

export interface Inlined {
  readonly program: Program
  readonly issues: readonly Issue[]
}

interface Called {
  readonly flow: Flow
  readonly inner: ReadonlyMap<string, ReadNode>
  readonly issues: readonly Issue[]
}

/**
 * Puts the steps of called flows behind the steps that call them, under `<slug>:…`. The ends of a called flow go back
 * to the caller. It shares the caller's variables; a flow that calls itself, through however many others, is refused.
 */
export function inlineCalls(program: Program, nodes: ReadonlyMap<string, ReadNode>, { findFlow, environment }: Where): Inlined {
  if (![...nodes.values()].some(({ definition }) => definition.calls)) return { program, issues: [] }
  const issues: Issue[] = []
  const steps: Record<StepId, Step> = { ...program.steps }
  let count = nodes.size
  const read = new Map<string, Called | undefined>()
  for (const node of nodes.values()) call(node, node.slug, node.slug, [])
  return { program: { ...program, steps }, issues }

  function call(node: ReadNode, outer: string, at: StepId, path: readonly string[]): void {
    const called = node.definition.calls?.(node.config)
    if (!called) return
    const { flow: name, version } = called
    const place = { node: outer, field: 'config.flow' }
    if (path.includes(name)) return void issues.push(issue('subflow-cycle', place, { path: [...path.slice(path.indexOf(name)), name].join(' → ') }))
    // Past the limit nothing more is read: flows that call each other twice grow without end.
    if (count > nodesMax) return
    const found = readCalled(name, version)
    if (!found) return void issues.push(issue('subflow-missing', place, { flow: name }))
    const { flow, inner, issues: own } = found
    if (hasErrors(own)) {
      const first = own[0]?.message
      const words = { flow: name, count: own.length }
      return void issues.push(
        issue('subflow-broken', place, { 'zh-CN': { ...words, first: first?.['zh-CN'] ?? '' }, en: { ...words, first: first?.en ?? '' } }),
      )
    }
    count += inner.size
    if (count > nodesMax) return void issues.push(issue('too-many-nodes', place, { count, max: nodesMax }))
    insert(flow, inner, node, outer, at, [...path, name])
  }

  /** Read and checked once, however often it is called. */
  function readCalled(name: string, version: number | undefined): Called | undefined {
    const key = `${name} ${version ?? ''}`
    if (!read.has(key)) {
      const flow = findFlow?.(name, version)
      read.set(key, flow && readFlow(flow))
    }
    return read.get(key)
  }

  function readFlow(logical: Flow): Called {
    const flow = environment ? resolveResources(logical, environment) : logical
    return { flow, inner: readNodes(flow).nodes, issues: validate(logical, { environment }) }
  }

  function insert(flow: Flow, inner: ReadonlyMap<string, ReadNode>, caller: ReadNode, outer: string, at: StepId, path: readonly string[]): void {
    const entry = [...inner.values()].find(({ definition }) => definition.entry)
    if (!entry) return
    const lowered = lower(flow, inner, entry, program.settings)
    // A free port ends the call itself, within a called flow as well.
    const rename = (id: StepId) => (id.startsWith('$') ? id : `${at}:${id}`)
    const back = `${at}/ends`
    for (const [id, step] of Object.entries(lowered.steps)) {
      if (id.startsWith('$')) continue
      steps[rename(id)] = { ...(step.kind === 'end' ? comeBack(step, back) : retarget(step, rename)), node: outer }
      if (step.kind === 'end') checkEnd(step.outcome ?? 'done', caller, outer, path.at(-1) ?? '')
    }
    skipHangups(lowered, rename)
    const start = steps[at]
    if (start) steps[at] = retarget(start, (to) => (to === back ? rename(lowered.entry) : to))
    for (const next of inner.values()) call(next, outer, rename(next.slug), path)
  }

  /** An end inside a called flow is no end of the call: its outcome is remembered and the caller goes on. */
  function comeBack(step: Extract<Step, { kind: 'end' }>, back: StepId): Step {
    const slug = back.slice(0, -'/ends'.length).split(':').at(-1) ?? ''
    return { kind: 'set', values: { [`$end.${slug}`]: { value: step.outcome ?? 'done' } }, to: back }
  }

  function skipHangups({ steps: own }: Program, rename: (id: StepId) => StepId): void {
    const pastHangup = new Map(
      Object.entries(own).flatMap(([id, step]) => {
        const next = step.kind === 'command' && step.command.do === 'hangup' ? step.on['*'] : undefined
        return next !== undefined && own[next]?.kind === 'end' ? [[rename(id), rename(next)]] : []
      }),
    )
    for (const id of Object.keys(own)) {
      const step = steps[rename(id)]
      if (step) steps[rename(id)] = retarget(step, (to) => pastHangup.get(to) ?? to)
    }
  }

  function checkEnd(end: string, caller: ReadNode, outer: string, flow: string): void {
    if (caller.ports.some(({ id }) => id === end)) return
    issues.push(issue('subflow-end', { node: outer, field: 'config.ends' }, { flow, end }))
  }
}
