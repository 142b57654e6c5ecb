import { refusal } from '../check'
import { type Built, encode } from '../encode'

const questions = [
  'status',
  'version',
  'show modules as json',
  'show channels count as json',
  'show channels as json',
  'sofia xmlstatus gateway',
  'fsctl sps',
  'fsctl max_sessions',
  'fsctl api_expansion',
  'show codecs as json',
  'strepoch',
  'callweave_simulator',
] as const
export type Question = (typeof questions)[number]

/** Questions that change nothing. */
export const ask = (question: Question): Built => encode('api', `api ${question}`)

export const fileExists = (file: string): Built => refusal('file_exists', [['file', 'file', file]]) ?? encode('file_exists', `api file_exists ${file}`)

export const globalVariable = (
  name: 'local_ip_v4' | 'base_dir' | 'recordings_dir' | 'api_expansion' | 'disable_system_api_commands' | 'disable_system_app_commands',
): Built => encode('global_getvar', `api global_getvar ${name}`)

/** The live XML of one configuration, comments and all. */
export const configuration = (name: 'event_socket.conf' | 'switch.conf' | 'sofia.conf'): Built =>
  encode('xml_locate', `api xml_locate configuration configuration name ${name}`)

/** The live XML of one context of the dialplan. */
export const dialplanContext = (name: 'default'): Built => encode('xml_locate', `api xml_locate dialplan context name ${name}`)

/** An application of a module that is not loaded would hang the call up. */
export const moduleExists = (name: 'mod_amd'): Built => encode('module_exists', `api module_exists ${name}`)

/** Lets somebody call in; only the simulator knows this command. */
export const simulateInbound = (number: string, caller: string): Built =>
  refusal('callweave_inbound', [
    ['number', 'callerId', number],
    ['caller', 'callerId', caller],
  ]) ?? encode('callweave_inbound', `api callweave_inbound ${number} ${caller}`)
