import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFlow } from '../format/format-flow'
import type { Flow, FlowNode } from '../model/flow'
import type { Fix, Issue } from '../model/issue'
import { parseFlow } from '../parse/parse-flow'
import { validate } from '../validate/validate'
import { applyFix } from './apply-fix'

const bad = new URL('../examples/bad/', import.meta.url)
const environment = { resources: { callerIdPool: ['sales', 'main'] } }

const parsed = (text: string): Flow => {
  const { flow } = parseFlow(text)
  if (!flow) throw new Error('not a flow')
  return flow
}

/** Everything that is said of a flow once it has been written to a file and read again. */
function issuesOf(flow: Flow): readonly Issue[] {
  const { flow: read, issues } = parseFlow(formatFlow(flow))
  return read ? [...issues, ...validate(read, { environment })] : issues
}

const placeOf = ({ code, node, field }: Issue) => [code, node, field].join(' ')
const errorsOf = (flow: Flow) => issuesOf(flow).flatMap((issue) => (issue.severity === 'error' ? [placeOf(issue)] : []))

/** A call that is answered and comes to `hello`; each port of it that is named leads to the end. */
function withHello(hello: FlowNode, more: Partial<Flow> = {}): Flow {
  const names = { 'zh-CN': '甲', en: 'A' }
  return {
    schemaVersion: 1,
    name: names,
    ...more,
    nodes: {
      start: { type: 'campaign', config: { callerName: names }, on: { next: 'call' } },
      call: {
        type: 'dial',
        config: { pool: 'main' },
        on: { answered: 'hello', machine: 'bye', busy: 'bye', noAnswer: 'bye', rejected: 'bye', unreachable: 'bye', blocked: 'bye', failed: 'bye' },
      },
      hello,
      bye: { type: 'end' },
      ...more.nodes,
    },
  }
}

const words = { 'zh-CN': '您好。', en: 'Hello.' }
const gatherOn = { collected: 'bye', noInput: 'bye', noMatch: 'bye' }

const made: Readonly<Record<string, Flow>> = {
  'a text that stands in one language': withHello({ type: 'say', config: { text: { en: 'Hello.' } }, on: { next: 'bye' } }),
  'a free port and no end to lead it to': withHello({ type: 'say', config: { text: words } }, { nodes: { bye: { type: 'end', config: { outcome: 'won' } } } }),
  'a second start with nodes of its own': withHello(
    { type: 'say', config: { text: words }, on: { next: 'bye' } },
    { nodes: { again: { type: 'campaign', config: { callerName: words }, on: { next: 'note' } }, note: { type: 'end', config: { outcome: 'lost' } } } },
  ),
  'a pool that the environment lacks': withHello(
    { type: 'say', config: { text: words }, on: { next: 'bye' } },
    {
      nodes: {
        call: {
          type: 'dial',
          config: { pool: 'night' },
          on: { answered: 'hello', machine: 'bye', busy: 'bye', noAnswer: 'bye', rejected: 'bye', unreachable: 'bye', blocked: 'bye', failed: 'bye' },
        },
      },
    },
  ),
  'a ring time below the least': withHello(
    { type: 'say', config: { text: words }, on: { next: 'bye' } },
    {
      nodes: {
        call: {
          type: 'dial',
          config: { pool: 'main', ringMs: 5000 },
          on: { answered: 'hello', machine: 'bye', busy: 'bye', noAnswer: 'bye', rejected: 'bye', unreachable: 'bye', blocked: 'bye', failed: 'bye' },
        },
      },
    },
  ),
  'more repeats than may be': withHello({ type: 'say', config: { text: words, repeat: 9 }, on: { next: 'bye' } }),
  'a choice that is not offered': withHello({ type: 'gather', config: { prompt: words, mode: 'thoughts' }, on: gatherOn }),
  'digits from eight to four': withHello({ type: 'gather', config: { prompt: words, digitsMin: 8, digitsMax: 4 }, on: gatherOn }),
  'a secret read back': withHello({ type: 'gather', config: { prompt: words, secret: true, readBack: true }, on: gatherOn }),
  'one key to finish and to start over': withHello({ type: 'gather', config: { prompt: words, finishKey: '#', againKey: '#' }, on: gatherOn }),
  'two arms of one name': withHello({ type: 'split', config: { arms: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }, on: { a: 'bye', b: 'bye' } }),
  'a lost chain of which a node has two ways on': withHello(
    { type: 'say', config: { text: words }, on: { next: 'bye' } },
    {
      nodes: {
        fork: { type: 'split', config: { arms: [{ name: 'a' }, { name: 'b' }] }, on: { a: 'left', b: 'right' } },
        left: { type: 'end', config: { outcome: 'left' } },
        right: { type: 'end', config: { outcome: 'right' } },
      },
    },
  ),
  'arms without weight': withHello({ type: 'split', config: { arms: [{ name: 'a', weight: 0 }] }, on: { a: 'bye' } }),
  'two cases of one name': withHello(
    {
      type: 'branch',
      config: { cases: [1, 2].map(() => ({ id: 'vip', when: { op: 'exists', left: 'name' } })) },
      on: { vip: 'bye', else: 'bye' },
    },
    { variables: [{ name: 'name', type: 'text' }] },
  ),
  'two intents of one name': withHello({
    type: 'intent',
    config: { prompt: words, intents: [1, 2].map(() => ({ id: 'yes', label: words, examples: ['好', 'yes'] })) },
    on: { yes: 'bye', noInput: 'bye', lowConfidence: 'bye' },
  }),
  'a number without a fallback in a text': withHello(
    { type: 'say', config: { text: { 'zh-CN': '{{ amount | money: "CNY" }}', en: '{{amount}}' } }, on: { next: 'bye' } },
    { variables: [{ name: 'amount', type: 'number' }] },
  ),
}

/** What has to be mended in one step, and where. Whatever else of a bad flow carries a fix is tried as well. */
const mendable: Readonly<Record<string, readonly string[]>> = {
  'port-to-nowhere': ['port-to-nowhere hello on.next'],
  'unknown-port': ['unknown-port hello on.sideways'],
  'two-starts': ['two-starts again '],
  'unconnected-port': ['unconnected-port hello on.next'],
  unreachable: ['unreachable island '],
  untranslated: ['untranslated hello config.text.en'],
  'port-to-start': ['port-to-start hello on.next'],
  'wrong-config': ['wrong-type call config.ringMs', 'unknown-field call config.colour'],
  handlers: ['unknown-handler  handlers.onSunday', 'handler-to-nowhere  handlers.onHangup'],
  'endless-loop': ['endless-loop hello '],
  'undefined-variable': ['undefined-variable hello config.text.zh-CN'],
  'maybe-undefined': ['maybe-undefined hello config.text.zh-CN'],
  'maybe-undefined-output': ['maybe-undefined hello config.text.zh-CN'],
  'duplicate-key': ['duplicate-key hello config.keys'],
  'a text that stands in one language': ['untranslated hello config.text.zh-CN'],
  'a free port and no end to lead it to': ['unconnected-port hello on.next'],
  'a second start with nodes of its own': ['two-starts again '],
  'a pool that the environment lacks': ['not-found-resource call config.pool'],
  'a ring time below the least': ['too-small call config.ringMs'],
  'more repeats than may be': ['too-big hello config.repeat'],
  'a choice that is not offered': ['not-a-choice hello config.mode'],
  'digits from eight to four': ['min-over-max hello config.digitsMin'],
  'a secret read back': ['secret-leak hello config.readBack'],
  'one key to finish and to start over': ['duplicate-key hello config.againKey'],
  'two arms of one name': ['duplicate-key hello config.arms'],
  'a lost chain of which a node has two ways on': ['unreachable fork ', 'unreachable left ', 'unreachable right '],
  'arms without weight': ['no-weight hello config.arms'],
  'two cases of one name': ['duplicate-key hello config.cases'],
  'two intents of one name': ['duplicate-key hello config.intents'],
  'a number without a fallback in a text': ['maybe-undefined hello config.text.zh-CN', 'maybe-undefined hello config.text.en'],
}

const examples = readdirSync(bad).flatMap((file) => {
  const { flow } = parseFlow(readFileSync(new URL(file, bad), 'utf8'))
  return flow ? [[file.replace('.flow.json', ''), flow] as const] : []
})

describe.each([...examples, ...Object.entries(made)])('%s', (name, flow) => {
  const fixes = issuesOf(flow).flatMap((issue) => (issue.fix ? [{ issue, fix: issue.fix }] : []))

  it('carries the fixes that are promised', () => {
    expect(fixes.map(({ issue }) => placeOf(issue))).toEqual(expect.arrayContaining([...(mendable[name] ?? [])]))
  })

  it('each fix takes its finding away and brings no new error', () => {
    const before = new Set(errorsOf(flow))
    for (const { issue, fix } of fixes) {
      const after = errorsOf(applyFix(flow, fix))
      expect(after, placeOf(issue)).not.toContain(placeOf(issue))
      expect(
        after.filter((place) => !before.has(place)),
        placeOf(issue),
      ).toEqual([])
    }
  })
})

describe('applying a fix', () => {
  const flow = parsed(readFileSync(new URL('duplicate-key.flow.json', bad), 'utf8'))
  const label = { 'zh-CN': '', en: '' }

  it('leaves the flow that it was given as it was', () => {
    const text = formatFlow(flow)
    for (const { fix } of issuesOf(flow)) if (fix) applyFix(flow, fix)
    expect(formatFlow(flow)).toBe(text)
  })

  it.each<Fix>([
    { do: 'removeNode', node: 'valueOf', label },
    { do: 'setConfig', node: 'gone', path: ['a'], value: 1, label },
    { do: 'connect', node: 'hello', port: 'x', to: 'gone', label },
    { do: 'disconnect', node: 'gone', port: 'x', label },
    { do: 'addNode', slug: 'hello', type: 'end', label },
  ])('does nothing where its place is gone: $do', (fix) => {
    expect(applyFix(flow, fix)).toBe(flow)
  })

  it('a text taken over from another language stays marked until somebody writes it', () => {
    const one = made['a text that stands in one language']
    if (!one) throw new Error('no such flow')
    const fix = issuesOf(one).find(({ code }) => code === 'untranslated')?.fix
    if (!fix) throw new Error('no fix')
    const after = issuesOf(applyFix(one, fix))
    expect(after.map(({ code, severity, field }) => [code, severity, field])).toEqual([['draft-text', 'warning', 'config.text.zh-CN']])
  })
})
