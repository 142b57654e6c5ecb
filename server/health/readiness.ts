import { services } from '../services'

export type PartState = 'ok' | 'away'

/** Whether the parts that pages depend on answer within two seconds. */
export async function readiness(): Promise<{ readonly database: PartState; readonly temporal: PartState }> {
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
