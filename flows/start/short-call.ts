import type { Flow, Layout } from '../model/flow'
import { type Caller, withCaller } from './caller'

/** The shortest call that can be published: dial, one sentence, the end. For those who begin without an example. */
export function shortCall(caller: Caller): { readonly flow: Flow; readonly layout: Layout } {
  const flow: Flow = {
    schemaVersion: 1,
    name: { 'zh-CN': '新流程', en: 'New flow' },
    variables: [{ name: 'name', type: 'text', fallback: { 'zh-CN': '您', en: 'there' } }],
    nodes: {
      start: { type: 'campaign', on: { next: 'call' } },
      call: { type: 'dial', on: { answered: 'hello' } },
      hello: { type: 'say', config: { text: { 'zh-CN': '{{ name }}好。', en: 'Hello {{ name }}.' } }, on: { next: 'end' } },
      end: { type: 'end' },
    },
  }
  return {
    flow: withCaller(flow, caller),
    layout: { schemaVersion: 1, nodes: { start: { x: 0, y: 0 }, call: { x: 560, y: 0 }, hello: { x: 1120, y: 0 }, end: { x: 1480, y: 0 } } },
  }
}
