import type { FlowDraft } from '../document/draft'

/** A small call: start → dial → ask → two ends. */
export const sampleDraft: FlowDraft = {
  flow: {
    schemaVersion: 1,
    name: { 'zh-CN': '样例', en: 'Sample' },
    variables: [{ name: 'name', type: 'text', fallback: { 'zh-CN': '您', en: 'there' } }],
    nodes: {
      start: { type: 'campaign', config: { callerName: { 'zh-CN': '样例公司', en: 'Sample Ltd' } }, on: { next: 'call' } },
      call: {
        type: 'dial',
        config: { pool: 'main' },
        on: { answered: 'ask', machine: 'bye', busy: 'bye', noAnswer: 'bye', rejected: 'bye', unreachable: 'bye', blocked: 'bye', failed: 'bye' },
      },
      ask: {
        type: 'menu',
        config: { prompt: { 'zh-CN': '同意请按 1。', en: 'Press 1 to agree.' }, keys: [{ key: '1' }] },
        on: { '1': 'thanks', noInput: 'bye', noMatch: 'bye' },
      },
      thanks: { type: 'say', config: { text: { 'zh-CN': '谢谢。', en: 'Thank you.' } }, on: { next: 'bye' } },
      bye: { type: 'end' },
    },
  },
  layout: {
    schemaVersion: 1,
    nodes: { start: { x: 0, y: 0 }, call: { x: 560, y: 0 }, ask: { x: 1120, y: 0 }, thanks: { x: 1480, y: 0 }, bye: { x: 1840, y: 200 } },
  },
}
