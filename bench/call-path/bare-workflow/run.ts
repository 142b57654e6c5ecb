import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'

// A process of its own, as a worker of ours is: `run.ts <address> <namespace> <seconds> <at once>` says on its last line how many ran to their end.
const [address = '', namespace = 'default', seconds = '30', atOnce = '20'] = process.argv.slice(2)
const taskQueue = `bare-${randomUUID()}`
Runtime.install({ logger: new DefaultLogger('WARN'), telemetryOptions: { logging: { filter: 'WARN', forward: {} } } })
const connection = await NativeConnection.connect({ address })
const client = new Client({ connection, namespace })
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  workflowsPath: fileURLToPath(new URL('bare.workflow.ts', import.meta.url)),
  activities: { nothing: async () => undefined },
})
await worker.runUntil(async () => {
  const runFor = async (ms: number): Promise<number> => {
    const endMs = Date.now() + ms
    let done = 0
    const one = async () => {
      while (Date.now() < endMs) {
        await client.workflow.execute('bareWorkflow', { taskQueue, workflowId: `bare-${randomUUID()}` })
        done += 1
      }
    }
    await Promise.all(Array.from({ length: Number(atOnce) }, one))
    return done
  }
  await runFor(3_000)
  const startedMs = Date.now()
  const cpu = process.cpuUsage()
  process.stdout.write('measuring\n')
  const done = await runFor(Number(seconds) * 1_000)
  const { user, system } = process.cpuUsage(cpu)
  process.stdout.write(`${JSON.stringify({ done, seconds: (Date.now() - startedMs) / 1000, workerMs: (user + system) / 1000 / done })}\n`)
})
await connection.close()
