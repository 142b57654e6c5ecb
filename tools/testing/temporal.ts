import { randomBytes } from 'node:crypto'
import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time'
import { inject } from 'vitest'

export interface TestTemporal {
  readonly address: string
  readonly namespace: string
}

/** A namespace of one's own, so that the fixed queue names of two test files do not meet. Only under the project `integration`. */
export async function testTemporal(): Promise<TestTemporal> {
  const address = inject('temporalAddress')
  const namespace = `test-${randomBytes(6).toString('hex')}`
  const connection = await Connection.connect({ address })
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') })
    await waitUntilKnown(connection, namespace)
  } finally {
    await connection.close()
  }
  return { address, namespace }
}

/** The server's parts learn of a namespace one after the other; starting a workflow is what must work. */
async function waitUntilKnown(connection: Connection, namespace: string): Promise<void> {
  for (;;) {
    try {
      await connection.workflowService.listOpenWorkflowExecutions({ namespace, maximumPageSize: 1 })
      await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'callweave' } })
      return
    } catch (error) {
      if (!(error instanceof Error && /not found|NotFound/i.test(error.message))) throw error
      await new Promise((go) => setTimeout(go, 50))
    }
  }
}
