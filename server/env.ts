import { resolve } from 'node:path'
import * as z from 'zod'
import { type SwitchNodeSetup, switchNodes } from './switch-node/switch-nodes'

const key = z.string().regex(/^[0-9a-f]{64}$/i, 'wants 32 bytes as 64 hex digits')

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** One address or several: see switch-nodes.ts. */
  FREESWITCH_ESL_URL: z.string().min(1).optional(),
  FREESWITCH_ROUTE: z
    .string()
    .regex(/^(gateway|loopback):[\w.-]+$/)
    .default('gateway:sim'),
  CALLWEAVE_SWITCH: z.enum(['simulator', 'real']).default('simulator'),
  CALLWEAVE_SWITCH_NODE: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  /** A link that stays away so long has lost its calls: they end with the cause SWITCH_LOST. */
  CALLWEAVE_SWITCH_LOST_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  CALLWEAVE_STATE: z.string().default('.callweave'),
  CALLWEAVE_ENCRYPTION_KEY: key,
  CALLWEAVE_HASH_KEY: key,
  CALLWEAVE_WORKER: z.enum(['workflow', 'call']).optional(),
  /** Calls that one call worker holds at a time; activity slots are twice that. */
  CALLWEAVE_CALLS_MAX: z.coerce.number().int().min(1).max(2000).default(100),
  /** Port of /healthz, /readyz and /metrics of a worker; 0 takes a free one, unset opens none. */
  CALLWEAVE_WORKER_PORT: z.coerce.number().int().min(0).max(65535).optional(),
})

export interface Env {
  readonly databaseUrl: string
  readonly temporal: { readonly address: string; readonly namespace: string }
  /** Every switch of the set-up; [] where the process talks to none. */
  readonly nodes: readonly SwitchNodeSetup[]
  readonly route: string
  readonly switch: 'simulator' | 'real'
  /** Node that a call worker serves; where several are set up and none is named, it serves all. */
  readonly switchNode: string | undefined
  readonly switchLostMs: number
  readonly stateFolder: string
  readonly encryptionKey: Buffer
  readonly hashKey: Buffer
  readonly worker: 'workflow' | 'call' | undefined
  readonly callsMax: number
  readonly workerPort: number | undefined
}

/** Throws one Error that names every variable that does not fit; values are never repeated in it. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`环境变量不对 / the environment does not fit:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return {
    databaseUrl: env.DATABASE_URL,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    nodes: nodesOf(env.FREESWITCH_ESL_URL, env.CALLWEAVE_SWITCH_NODE),
    route: env.FREESWITCH_ROUTE,
    switch: env.CALLWEAVE_SWITCH,
    switchNode: env.CALLWEAVE_SWITCH_NODE,
    switchLostMs: env.CALLWEAVE_SWITCH_LOST_SECONDS * 1000,
    stateFolder: resolve(env.CALLWEAVE_STATE),
    encryptionKey: Buffer.from(env.CALLWEAVE_ENCRYPTION_KEY, 'hex'),
    hashKey: Buffer.from(env.CALLWEAVE_HASH_KEY, 'hex'),
    worker: env.CALLWEAVE_WORKER,
    callsMax: env.CALLWEAVE_CALLS_MAX,
    workerPort: env.CALLWEAVE_WORKER_PORT,
  }
}

function nodesOf(text: string | undefined, name: string | undefined): readonly SwitchNodeSetup[] {
  const nodes = text === undefined ? [] : switchNodes(text, name)
  if (typeof nodes === 'string') throw new Error(`环境变量不对 / the environment does not fit:\n  FREESWITCH_ESL_URL: ${nodes}`)
  return nodes
}
