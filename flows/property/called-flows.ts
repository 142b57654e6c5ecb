import type { FindFlow } from '../compile/inline'
import type { Flow } from '../model/flow'

const both = (text: string) => ({ 'zh-CN': text, en: text })

/** `verify` is what the example of the node calls; `circle` calls itself. */
const library: Readonly<Record<string, Flow>> = {
  verify: {
    schemaVersion: 1,
    name: both('verify'),
    nodes: {
      begin: { type: 'segment', config: { locales: ['zh-CN', 'en'] }, on: { next: 'ask' } },
      ask: {
        type: 'menu',
        config: { prompt: both('1 / 2'), keys: [{ key: '1' }, { key: '2' }] },
        on: { '1': 'sayYes', '2': 'no', noInput: 'no', noMatch: 'text' },
      },
      sayYes: { type: 'say', config: { text: both('OK') }, on: { next: 'yes' } },
      text: { type: 'sms', config: { text: both('OK') }, on: { sent: 'no', failed: 'no' } },
      yes: { type: 'end', config: { outcome: 'verified' } },
      no: { type: 'end', config: { outcome: 'failed' } },
    },
  },
  circle: {
    schemaVersion: 1,
    name: both('circle'),
    nodes: {
      begin: { type: 'segment', config: { locales: ['zh-CN', 'en'] }, on: { next: 'inner' } },
      inner: { type: 'subflow', config: { flow: 'circle', ends: ['done'] }, on: { done: 'done' } },
      done: { type: 'end', config: { outcome: 'done' } },
    },
  },
}

/** The flows that random flows may call. */
export const findCalled: FindFlow = (name) => (Object.hasOwn(library, name) ? library[name] : undefined)
