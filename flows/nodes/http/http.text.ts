import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { HttpConfig } from './http.node'

export const text = {
  name: { 'zh-CN': '接口请求', en: 'HTTP request' },
  summary: { 'zh-CN': '调用业务系统的接口，把结果存成变量。', en: 'Calls an interface of your systems and keeps parts of the answer.' },
  search: { 'zh-CN': ['接口', '请求', '系统', '查询'], en: ['api', 'rest', 'webhook', 'fetch', 'request'] },
  connector: { 'zh-CN': '连接器', en: 'Connector' },
  connectorHelp: { 'zh-CN': '环境文件里的名称，含网址前缀和凭证。', en: 'Name in the environment file, with base address and credentials.' },
  method: { 'zh-CN': '方法', en: 'Method' },
  path: { 'zh-CN': '路径', en: 'Path' },
  body: { 'zh-CN': '请求内容', en: 'Body' },
  value: { 'zh-CN': '值', en: 'Value' },
  read: { 'zh-CN': '读取结果', en: 'Keep from the answer' },
  readHelp: { 'zh-CN': '变量名和它在返回内容里的位置，例如 order.status。', en: 'A variable and its place in the answer, e.g. order.status.' },
  place: { 'zh-CN': '位置', en: 'Place' },
  timeoutMs: { 'zh-CN': '最长等待', en: 'Longest wait' },
  filler: { 'zh-CN': '等待时播报', en: 'Said while waiting' },
  allowSecrets: { 'zh-CN': '允许发送的保密变量', en: 'Secret variables that may be sent' },
  variable: { 'zh-CN': '变量', en: 'Variable' },
  ports: {
    success: { 'zh-CN': '成功', en: 'Success' },
    clientError: { 'zh-CN': '请求被拒', en: 'Refused' },
    serverError: { 'zh-CN': '对方出错', en: 'Server error' },
    timeout: { 'zh-CN': '超时', en: 'Timed out' },
  },
} as const

export function sentence({ method, connector, path }: HttpConfig, locale: Locale): Sentence {
  const target = connector ? { value: connector + path } : { gap: text.connector[locale] }
  return [{ value: method }, { text: ' ' }, target]
}
