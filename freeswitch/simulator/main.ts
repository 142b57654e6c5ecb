import * as z from 'zod'
import { startSimulator } from './server'

const env = z
  .object({
    CALLWEAVE_SIM_HOST: z.string().default('127.0.0.1'),
    CALLWEAVE_SIM_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
    CALLWEAVE_SIM_PASSWORD: z.string().min(1).default('ClueCon'),
    CALLWEAVE_SIM_SPEED: z.coerce.number().positive().max(1000).default(1),
    CALLWEAVE_SIM_SEED: z.string().default('callweave'),
    CALLWEAVE_SIM_LEDGER: z.string().optional(),
    CALLWEAVE_SIM_HARDENED: z.enum(['true', 'false']).default('true'),
    CALLWEAVE_SIM_SESSIONS: z.coerce.number().int().positive().default(2000),
    CALLWEAVE_SIM_SESSIONS_PER_SECOND: z.coerce.number().int().positive().default(500),
    CALLWEAVE_SIM_GATEWAYS: z.string().default('*'),
  })
  .safeParse(process.env)

if (!env.success) {
  process.stderr.write(
    `The simulator cannot start. Mend these variables and start again / 模拟交换机无法启动，请更正以下变量后重试：\n${z.prettifyError(env.error)}\n`,
  )
  process.exit(2)
}

const e = env.data
try {
  const running = await startSimulator({
    host: e.CALLWEAVE_SIM_HOST,
    port: e.CALLWEAVE_SIM_PORT,
    password: e.CALLWEAVE_SIM_PASSWORD,
    speed: e.CALLWEAVE_SIM_SPEED,
    seed: e.CALLWEAVE_SIM_SEED,
    ...(e.CALLWEAVE_SIM_LEDGER === undefined ? {} : { ledgerPath: e.CALLWEAVE_SIM_LEDGER }),
    hardened: e.CALLWEAVE_SIM_HARDENED === 'true',
    sessionsMax: e.CALLWEAVE_SIM_SESSIONS,
    sessionsPerSecondMax: e.CALLWEAVE_SIM_SESSIONS_PER_SECOND,
    gateways: e.CALLWEAVE_SIM_GATEWAYS.split(','),
  })
  process.stdout.write(`callweave:ready ${JSON.stringify({ eslUrl: running.url })}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void running.close().then(() => process.exit(0)))
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  process.stderr.write(
    `The simulator could not listen on ${e.CALLWEAVE_SIM_HOST}:${e.CALLWEAVE_SIM_PORT} (${code}). Choose another CALLWEAVE_SIM_PORT / 端口无法监听，请换一个 CALLWEAVE_SIM_PORT。\n`,
  )
  process.exit(1)
}
