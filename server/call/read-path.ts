import * as z from 'zod'
import { gates } from '../../flows/compliance/gates/index'
import type { Text } from '../../flows/model/text'
import type { Context } from '../context'
import { nodeWords } from './node-words'
import { hasRecording } from './recording-file'

const detailSchema = z.record(z.string(), z.json())
const planSchema = z.object({
  steps: z.record(z.string(), z.object({ inserted: z.object({ gate: z.string(), rule: z.string(), source: z.string() }).optional() })),
})

interface Which {
  readonly workspaceId: string
  readonly attemptId: string
  readonly planHash: string
  readonly stateFolder: string
}

/** The steps that a call took, in order, with what each said, heard or asked; secret digits are masked before they are stored. */
export async function readPath({ db }: Context, { workspaceId, attemptId, planHash, stateFolder }: Which) {
  const [rows, plan, version] = await Promise.all([
    db.traceStep.findMany({ where: { workspaceId, attemptId }, orderBy: [{ seq: 'asc' }, { part: 'asc' }] }),
    db.plan.findUnique({ where: { workspaceId_hash: { workspaceId, hash: planHash } }, select: { plan: true } }),
    db.flowVersion.findFirst({ where: { workspaceId, planHash }, orderBy: { number: 'desc' }, select: { id: true, flowId: true, number: true, source: true } }),
  ])
  const steps = planSchema.safeParse(plan?.plan).data?.steps ?? {}
  const words = nodeWords(version?.source)
  const recorders = rows.filter(({ kind }) => kind === 'record')
  const kept = await Promise.all(recorders.map(({ seq }) => hasRecording(stateFolder, attemptId, seq)))
  const recorded = new Set(recorders.flatMap(({ seq }, index) => (kept[index] ? [seq] : [])))
  return {
    version: version ? { id: version.id, flowId: version.flowId, number: version.number } : null,
    steps: rows.map(({ seq, part, step, node, kind, port, outcome, detail, at }) => ({
      seq,
      part,
      step,
      node,
      kind,
      port,
      outcome,
      at,
      name: words.name(node),
      gateName: gateName(steps[step]?.inserted?.gate),
      category: words.category(node),
      portName: words.port(node, port),
      inserted: steps[step]?.inserted ?? null,
      detail: detailSchema.safeParse(detail).data ?? {},
      hasRecording: kind === 'record' && recorded.has(seq),
    })),
  }
}

/** What an inserted step is for; a check stands for all gates before the dial and keeps the command's name. */
function gateName(gate: string | undefined): Text | null {
  const known = gates.find(({ id }) => id === gate)
  return known?.stage === 'compile' ? known.name : null
}
