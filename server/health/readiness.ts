import { services } from '../services'
import { listNodes } from '../switch-node/list-nodes'

export type PartState = 'ok' | 'away'

export interface Readiness {
  readonly database: PartState
  readonly temporal: PartState
}

/** Each switch by its name; told beside the parts, because pages work without one. */
export async function switchStates(): Promise<Readonly<Record<string, 'ok' | 'draining' | 'away'>>> {
  const nodes = await listNodes(services().sql).catch(() => [])
  return Object.fromEntries(nodes.map(({ name, isHealthy, isDraining }) => [name, isHealthy ? (isDraining ? 'draining' : 'ok') : 'away']))
}

/** Whether the parts that pages depend on answer within two seconds. */
export async function readiness(): Promise<Readiness> {
  const { db, temporal } = services()
  const [database, engine] = await Promise.all([
    answers(db.$queryRaw`SELECT 1`),
    answers(temporal().then((client) => client.workflowService.getSystemInfo({}))),
  ])
  return { database, temporal: engine }
}

const waitMs = 2_000

export async function answers(question: Promise<unknown>): Promise<PartState> {
  const late = new Promise<PartState>((resolve) => setTimeout(() => resolve('away'), waitMs).unref())
  return Promise.race([
    question.then(
      (): PartState => 'ok',
      (): PartState => 'away',
    ),
    late,
  ])
}
