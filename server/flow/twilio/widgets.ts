import type { FlowNode, Text } from '../../../flows/index'
import { casesOf } from './branches'
import type { TwilioState } from './twilio-flow.schema'
import { type Named, onlyVariable, textOf, variableOf } from './variables'

/** What a widget became: a node's type and config, where each event of Twilio leaves it, and what a person still has to do. */
export interface Read {
  readonly type: string
  readonly config?: Readonly<Record<string, unknown>>
  /** Event of Twilio → exit. */
  readonly ports: Readonly<Record<string, string>>
  /** A split has many `match` events: exit and where each leads. */
  readonly matches?: readonly (readonly [string, string | undefined])[]
  readonly todo?: Text
}

type Widget = (state: TwilioState, named: Named) => Read | null

const number = (value: unknown, otherwise: number, min: number, max: number) => {
  const given = Number(value)
  return Number.isFinite(given) && given > 0 ? Math.min(max, Math.max(min, Math.round(given))) : otherwise
}

/** Widget → node. Null keeps the widget, locked, for somebody to replace. */
export const widgets: Readonly<Record<string, Widget>> = {
  trigger: ({ transitions }) => {
    const isInbound =
      !transitions.some(({ event, next }) => event === 'incomingRequest' && next) && transitions.some(({ event, next }) => event === 'incomingCall' && next)
    return { type: isInbound ? 'inbound' : 'campaign', ports: { [isInbound ? 'incomingCall' : 'incomingRequest']: 'next' }, todo: todos.start }
  },
  'make-outgoing-call-v2': () => ({ type: 'dial', ports: { answered: 'answered', busy: 'busy', noAnswer: 'noAnswer', failed: 'failed' } }),
  'say-play': ({ properties }, named) => ({
    type: 'say',
    config: { text: textOf(properties.say, named) },
    ports: { audioComplete: 'next' },
    ...(properties.play ? { todo: todos.play } : {}),
  }),
  'send-message': ({ properties }, named) => ({ type: 'sms', config: { text: textOf(properties.body, named) }, ports: { sent: 'sent', failed: 'failed' } }),
  'gather-input-on-call': (state, named) => ({
    type: 'gather',
    config: gatherConfig(state, named),
    ports: { keypress: 'collected', speech: 'collected', timeout: 'noInput' },
    ...(state.properties.play ? { todo: todos.play } : {}),
  }),
  'split-based-on': (state, named) => {
    const cases = casesOf(state, named)
    return (
      cases && {
        type: 'branch',
        config: { cases: cases.map(({ id, label, when }) => ({ id, ...(label ? { label: { en: label, 'zh-CN': label } } : {}), when })) },
        ports: { noMatch: 'else' },
        matches: cases.map(({ id, next }) => [id, next] as const),
      }
    )
  },
  'set-variables': ({ properties }, named) => {
    const variables = Array.isArray(properties.variables) ? properties.variables : []
    const values = variables.map((one: { key?: unknown; value?: unknown }) => {
      const path = onlyVariable(one.value)
      const name = variableOf(String(one.key ?? ''), named)
      const expression = path === undefined ? JSON.stringify(String(one.value ?? '')) : variableOf(path, named)
      return name && expression && !expression.includes('{{') ? { name, type: 'text', expression } : null
    })
    return values.length > 0 && values.length <= 20 && values.every((one) => one !== null) ? { type: 'set', config: { values }, ports: { next: 'next' } } : null
  },
  'connect-call-to': () => ({ type: 'transfer', ports: { callCompleted: 'completed' }, todo: todos.target }),
  'record-voicemail': ({ properties }) => ({
    type: 'voicemail',
    config: { maxMs: number(properties.max_length, 60, 5, 600) * 1000, silenceStopMs: number(properties.timeout, 4, 1, 30) * 1000 },
    ports: { recordingComplete: 'recorded', noAudio: 'silent' },
    todo: todos.voicemail,
  }),
  'make-http-request': ({ properties }) => ({
    type: 'http',
    config: { method: methodOf(properties.method), path: pathOf(properties.url) },
    ports: { success: 'success', failed: 'serverError' },
    todo: todos.connector,
  }),
}

const todos = {
  start: { 'zh-CN': '选择外呼目的和企业名称。', en: 'Choose the purpose and the name of the caller.' },
  play: { 'zh-CN': '原来播放的是音频文件：请写下文字或上传录音。', en: 'It played an audio file: write the words, or upload a recording.' },
  target: { 'zh-CN': '号码不随流程导入：请选择转接目标。', en: 'Numbers are not taken over: choose where to transfer to.' },
  voicemail: { 'zh-CN': '请写下录音前的提示语。', en: 'Write what is said before the recording.' },
  connector: { 'zh-CN': '地址不随流程导入：请选择接口连接。', en: 'Addresses are not taken over: choose a connector.' },
} as const satisfies Readonly<Record<string, Text>>

export function gatherConfig({ properties, transitions }: TwilioState, named: Named): FlowNode['config'] {
  const hears = transitions.some(({ event, next }) => event === 'speech' && next)
  const digits = number(properties.number_of_digits, 0, 1, 32)
  const finish = properties.finish_on_key
  return {
    prompt: textOf(properties.say, named),
    mode: hears ? 'both' : 'digits',
    ...(digits > 0 ? { digitsMin: 1, digitsMax: digits } : { digitsMin: 1, digitsMax: 32 }),
    finishKey: finish === '#' || finish === '*' ? finish : '',
    firstMs: number(properties.timeout, 5, 1, 60) * 1000,
    tries: number(properties.loop, 1, 1, 5),
  }
}

function methodOf(value: unknown): string {
  const method = typeof value === 'string' ? value.toUpperCase() : ''
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) ? method : 'GET'
}

/** The host is the connector's business; the path stays when it holds no variable of Twilio's. */
function pathOf(value: unknown): string {
  if (typeof value !== 'string' || value.includes('{{') || !URL.canParse(value)) return ''
  const { pathname, search } = new URL(value)
  return `${pathname}${search}`.slice(0, 1_000)
}
