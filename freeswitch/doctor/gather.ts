import { statfs } from 'node:fs/promises'
import { ask, configuration, dialplanContext, fileExists, globalVariable } from '../esl/commands/system'
import { EslConnection } from '../esl/connection'
import type { Built } from '../esl/encode'
import { eslAddress } from '../esl/url'
import { simulatorOf } from '../live/link'
import type { SwitchFacts } from './facts'
import { readGatewaysDown } from './read-gateways-down'
import { readSettings } from './read-settings'

export interface GatherOptions {
  readonly url: string
  /** A WAV that exists on our side. */
  readonly promptFile?: string
  readonly recordingsFolder?: string
  readonly callsPerSecondWanted?: number
}

/** Looks at a switch through ESL; changes nothing. */
export async function gatherFacts(options: GatherOptions): Promise<SwitchFacts> {
  const address = eslAddress(options.url)
  if (!address) return { connected: false, error: 'FREESWITCH_ESL_URL', host: '', password: '' }
  const connection = new EslConnection({ address, onEvent: () => {} })
  try {
    const known = {
      host: address.host,
      password: address.password,
      ...(options.callsPerSecondWanted === undefined ? {} : { callsPerSecondWanted: options.callsPerSecondWanted }),
    }
    if (!(await connection.ready(5_000))) return { ...known, connected: false, ...(connection.fatal ? { error: connection.fatal.code } : {}) }
    const tell = async (command: Built): Promise<string | undefined> => {
      const reply = await connection.send(command)
      return reply.is === 'reply' ? reply.text : undefined
    }
    const simulator = (await simulatorOf(connection)) !== undefined
    const askedMs = Date.now()
    const clock = figure(await tell(ask('strepoch')))
    const expansion = await tell(ask('fsctl api_expansion'))
    const settings = await live(tell)
    const agentDialplan = await tell(dialplanContext('default'))
    const gateways = await tell(ask('sofia xmlstatus gateway'))
    return {
      ...known,
      connected: true,
      simulator,
      version: await tell(ask('version')),
      modules: names(await tell(ask('show modules as json')), (row) => row['type'] !== 'codec', 'filename', 'ikey'),
      codecs: names(await tell(ask('show codecs as json')), () => true, 'name', 'ikey'),
      ...(expansion === undefined ? {} : { apiExpansionOff: /is off/.test(expansion) }),
      systemApiOff: (await tell(globalVariable('disable_system_api_commands'))) === 'true',
      systemAppOff: (await tell(globalVariable('disable_system_app_commands'))) === 'true',
      sessionsPerSecond: figure(await tell(ask('fsctl sps'))),
      sessionsMax: figure(await tell(ask('fsctl max_sessions'))),
      settings,
      ...(agentDialplan?.includes('<context') ? { agentDialplan } : {}),
      ...(clock === undefined ? {} : { clockSkewMs: clock * 1000 - askedMs + 500 }),
      ...(options.promptFile === undefined ? {} : { promptVisible: (await tell(fileExists(options.promptFile))) === 'true' }),
      ...(options.recordingsFolder === undefined ? {} : { diskFreeBytes: await freeBytes(options.recordingsFolder) }),
      ...(gateways === undefined ? {} : { gatewaysDown: readGatewaysDown(gateways) }),
    }
  } finally {
    connection.close()
  }
}

async function live(tell: (command: Built) => Promise<string | undefined>): Promise<SwitchFacts['settings']> {
  const settings: Record<string, Record<string, string>> = {}
  for (const name of ['event_socket.conf', 'switch.conf', 'sofia.conf'] as const) {
    const xml = await tell(configuration(name))
    if (xml?.includes('<configuration')) settings[name] = readSettings(xml)
  }
  return settings
}

/** `+OK sessions per second: 200`, `1795331468`. */
function figure(text: string | undefined): number | undefined {
  const found = /(\d+)\s*$/.exec(text ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

function names(json: string | undefined, wanted: (row: Record<string, unknown>) => boolean, ...fields: string[]): string[] | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(json ?? '')
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null || !('rows' in parsed) || !Array.isArray(parsed.rows)) return undefined
  const found = new Set<string>()
  for (const row of parsed.rows) {
    if (typeof row !== 'object' || row === null || !wanted(row)) continue
    for (const field of fields) {
      const value: unknown = Reflect.get(row, field)
      if (typeof value === 'string' && value !== '') found.add(value.replace(/^.*\//, '').replace(/\.so$/, ''))
    }
  }
  return [...found]
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}
