import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Floor {
  readonly perSecond: number
  /** Processor time of the worker and its client, each. */
  readonly workerMs: number
}

/** Workflows with one empty activity per second on the same server; `onMeasuring` is called once the count begins. */
export async function bareWorkflows(
  { address, namespace, seconds, atOnce }: { readonly address: string; readonly namespace: string; readonly seconds: number; readonly atOnce: number },
  onMeasuring: () => void,
): Promise<Floor> {
  const program = fileURLToPath(new URL('run.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, address, namespace, String(seconds), String(atOnce)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let floor: Floor | undefined
  for await (const line of createInterface(child.stdout)) {
    if (line === 'measuring') onMeasuring()
    if (!line.startsWith('{')) continue
    const told: { readonly done: number; readonly seconds: number; readonly workerMs: number } = JSON.parse(line)
    floor = { perSecond: told.done / told.seconds, workerMs: told.workerMs }
  }
  if (!floor) throw new Error('the bare workflows ended without a count')
  return floor
}
