import { switchNodes } from '../../server/switch-node/switch-nodes'
import { Failure } from '../bootstrap/failure.mjs'
import type { StepHandle, StepId } from '../bootstrap/steps.mjs'
import { processIdentity } from '../bootstrap/process-identity.mjs'
import { buildDatabaseClient, buildWeb } from './build'
import { bundlePrograms } from './bundle-programs'
import { migrateDatabase } from './migrate'
import { demoWaits } from './demo-waits'
import { runOnce } from './node-script'
import type { StatePaths } from './paths'
import { checkDatabase, startPostgres, withoutPassword } from './postgres'
import type { ProcessGroup } from './process-group'
import { removeRuntime, type Runtime, writeRuntime } from './runtime'
import type { Secrets } from './secrets'
import { startSimulator } from './simulator'
import { type Addresses, stackEnv } from './stack-env'
import { checkSwitch } from './switch-address'
import { checkTemporal, startTemporal, type TemporalServer } from './temporal'
import { checkWebPort, startWeb, type WebAddress, webUrl } from './web'
import { startWorkers } from './workers'

export interface Steps {
  run<T>(id: StepId, work: (step: StepHandle) => Promise<T>): Promise<T>
}

export interface StackOptions {
  readonly env: NodeJS.ProcessEnv
  readonly paths: StatePaths
  readonly secrets: Secrets
  readonly group: ProcessGroup
  readonly steps: Steps
  /** The `temporal` program; only asked for when no TEMPORAL_ADDRESS is given. */
  readonly temporalBinary: () => Promise<string>
  /** Left out: no pages. */
  readonly web?: WebAddress
  /** Makes the demo workspace where it is missing. */
  readonly seed: boolean
  /** Starts the demo campaign, on the simulator only. */
  readonly startDemo: boolean
}

export interface Stack {
  readonly runtime: Runtime
  /** What processes of ours need to join the stack. */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Starts all parts, as many side by side as do not need each other. When one fails the caller stops the group.
 * @throws {Failure}
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  await checkGiven(options)
  const client = buildClient(options)
  const build = options.web ? client.then(() => buildPages(options)) : client
  // The build runs beside the other parts; when it fails they are not waited for.
  const [stack] = await Promise.all([startParts(options, client, build), build])
  return stack
}

async function startParts(options: StackOptions, client: Promise<void>, build: Promise<void>): Promise<Stack> {
  const { env, paths, secrets, group, web } = options
  const [databaseUrl, temporal, switchPart] = await Promise.all([startDatabase(options), startWorkflows(options), startSwitch(options), client])
  const addresses: Addresses = {
    databaseUrl,
    temporalAddress: temporal.address,
    temporalNamespace: env.TEMPORAL_NAMESPACE || 'default',
    ...switchPart,
    switchNode: nodesOf(switchPart.eslUrl, env)[0]?.name ?? 'fs1',
    webUrl: web ? webUrl(web) : undefined,
  }
  const shared = stackEnv(env, paths.state, addresses, secrets)
  const programs = await bundlePrograms(paths.state, ['worker', 'seed', 'start-demo'])
  await Promise.all([
    Promise.all([seed(options, programs.seed, shared), runWorkers(options, programs.worker, shared)]).then(() =>
      startDemo(options, addresses, programs['start-demo'], shared),
    ),
    build.then(() => servePages(options, shared)),
  ])
  const runtime: Runtime = {
    owner: { pid: process.pid, identity: processIdentity(process.pid) ?? '' },
    ...addresses,
    temporalUiUrl: temporal.uiUrl,
    pids: group.pids(),
  }
  writeRuntime(paths, runtime)
  group.atEnd(() => removeRuntime(paths))
  return { runtime, env: shared }
}

/** What others run is asked for first: a wrong address is told before anything is built. */
async function checkGiven({ env, web }: StackOptions): Promise<void> {
  if (web) await checkWebPort(web)
  if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL)
  if (env.TEMPORAL_ADDRESS) await checkTemporal(env.TEMPORAL_ADDRESS)
  if (env.FREESWITCH_ESL_URL) await Promise.all(nodesOf(env.FREESWITCH_ESL_URL, env).map(({ url }) => checkSwitch(url)))
}

async function startDatabase({ env, paths, secrets, group, steps }: StackOptions): Promise<string> {
  const url = await steps.run('database', async (step) => {
    if (env.DATABASE_URL) {
      step.note({ 'zh-CN': withoutPassword(env.DATABASE_URL), en: withoutPassword(env.DATABASE_URL) })
      return env.DATABASE_URL
    }
    const started = await startPostgres({ paths, group, password: secrets.postgresPassword, database: 'callweave', lasting: true })
    step.note({ 'zh-CN': `内置 Postgres，端口 ${new URL(started).port}`, en: `embedded Postgres on port ${new URL(started).port}` })
    return started
  })
  await steps.run('migration', async (step) => {
    const { count, applied } = await migrateDatabase(url, paths.log('migrate'))
    step.note(
      applied
        ? { 'zh-CN': `已执行，共 ${count} 个迁移`, en: `applied, ${count} migrations` }
        : { 'zh-CN': `无需更新（${count} 个迁移）`, en: `up to date (${count} migrations)` },
    )
  })
  return url
}

function startWorkflows({ env, paths, group, steps, temporalBinary }: StackOptions): Promise<TemporalServer> {
  return steps.run('temporal', async (step) => {
    const given = env.TEMPORAL_ADDRESS
    if (given) {
      step.note({ 'zh-CN': given, en: given })
      return { address: given }
    }
    const binary = await temporalBinary()
    const server = await startTemporal({ paths, group, binary, lasting: true })
    step.note({ 'zh-CN': `内置服务器 ${server.address}`, en: `embedded server on ${server.address}` })
    return server
  })
}

function startSwitch({ env, paths, secrets, group, steps }: StackOptions): Promise<Pick<Addresses, 'switch' | 'eslUrl' | 'route'>> {
  return steps.run('switch', async (step) => {
    const given = env.FREESWITCH_ESL_URL
    if (given) {
      const kind = env.CALLWEAVE_SWITCH === 'simulator' ? 'simulator' : 'real'
      const hosts = nodesOf(given, env)
        .map(({ url }) => new URL(url).host)
        .join(', ')
      step.note({ 'zh-CN': `FreeSWITCH ${hosts}`, en: `FreeSWITCH at ${hosts}` })
      return { switch: kind, eslUrl: given, route: env.FREESWITCH_ROUTE }
    }
    const eslUrl = await startSimulator(paths, group, secrets.simulatorPassword, env)
    step.note({ 'zh-CN': `内置模拟器，端口 ${new URL(eslUrl).port}`, en: `embedded simulator on port ${new URL(eslUrl).port}` })
    return { switch: 'simulator', eslUrl, route: 'gateway:sim' }
  })
}

/** @throws {Failure} switch-unreachable, when the addresses cannot be read. */
function nodesOf(text: string, env: NodeJS.ProcessEnv) {
  const nodes = switchNodes(text, env.CALLWEAVE_SWITCH_NODE || undefined)
  if (typeof nodes === 'string') throw new Failure('switch-unreachable', { address: 'FREESWITCH_ESL_URL', reason: nodes })
  return nodes
}

async function buildClient({ paths, steps, web }: StackOptions): Promise<void> {
  // With pages the client is a part of the step that builds them.
  if (web) await buildDatabaseClient(paths.log('build'))
  else
    await steps.run('build', async (step) => {
      const ran = await buildDatabaseClient(paths.log('build'))
      step.note(ran ? { 'zh-CN': '已构建', en: 'built' } : { 'zh-CN': '已缓存', en: 'cached' })
    })
}

function buildPages({ paths, steps }: StackOptions): Promise<void> {
  return steps.run('build', async (step) => {
    step.note({ 'zh-CN': '正在构建网页', en: 'building the pages' })
    const ran = await buildWeb(paths.log('build'))
    step.note(ran ? { 'zh-CN': '已构建', en: 'built' } : { 'zh-CN': '已缓存', en: 'cached' })
  })
}

function runWorkers({ paths, group, steps }: StackOptions, program: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return steps.run('workers', async (step) => {
    const nodes = nodesOf(env.FREESWITCH_ESL_URL ?? '', env).map(({ name }) => name)
    const { length } = await startWorkers(paths, group, program, env, nodes)
    step.note({ 'zh-CN': `1 个流程进程，${length} 个通话进程`, en: `1 for workflows, ${length} for calls` })
  })
}

async function servePages({ paths, group, steps, web }: StackOptions, env: NodeJS.ProcessEnv): Promise<void> {
  if (!web) return
  await steps.run('web', async (step) => {
    await startWeb(paths, group, web, env)
    step.note({ 'zh-CN': webUrl(web), en: webUrl(web) })
  })
}

/** Never on a real switch: nobody real is called because somebody typed `npm start`. */
async function startDemo({ paths, startDemo: isWanted }: StackOptions, addresses: Addresses, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (!isWanted || addresses.switch === 'real' || !(await demoWaits(addresses.databaseUrl))) return
  await runOnce({ name: 'start-demo', args, env, log: paths.log('seed') })
}

async function seed({ paths, steps, seed: isWanted }: StackOptions, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (!isWanted) return
  await steps.run('seed', async (step) => {
    await runOnce({ name: 'seed', args, env, log: paths.log('seed') })
    step.note({ 'zh-CN': '示例工作区就绪', en: 'demo workspace in place' })
  })
}
