import type { Flow, FlowNode, Layout } from '../../flows/index'

/** A flow of `count` nodes: a dial, then one long call of sentences and menus in rows of 25. */
export function largeFlow(count: number): { readonly flow: Flow; readonly layout: Layout } {
  const nodes: Record<string, FlowNode> = {
    start: { type: 'campaign', config: { callerName: { 'zh-CN': '样例公司', en: 'Sample Ltd' } }, on: { next: 'call' } },
    call: {
      type: 'dial',
      config: { pool: 'main' },
      on: { answered: 'n0', machine: 'end', busy: 'end', noAnswer: 'end', rejected: 'end', unreachable: 'end', blocked: 'end', failed: 'end' },
    },
    end: { type: 'end' },
  }
  const places: Record<string, { x: number; y: number }> = { start: { x: 0, y: 0 }, call: { x: 400, y: 0 }, end: { x: 800, y: -400 } }
  const last = count - 4
  for (let i = 0; i <= last; i += 1) {
    const next = i < last ? `n${i + 1}` : 'end'
    const text = { 'zh-CN': `第 ${i} 句：您好，感谢您的来电。`, en: `Sentence ${i}: hello, and thank you.` }
    nodes[`n${i}`] =
      i % 4 === 3
        ? { type: 'menu', config: { prompt: text, keys: [{ key: '1' }, { key: '2' }] }, on: { '1': next, '2': next, noInput: next, noMatch: next } }
        : { type: 'say', config: { text }, on: { next } }
    places[`n${i}`] = { x: 800 + (i % 25) * 360, y: Math.floor(i / 25) * 280 }
  }
  return { flow: { schemaVersion: 1, name: { 'zh-CN': `${count} 个节点`, en: `${count} nodes` }, nodes }, layout: { schemaVersion: 1, nodes: places } }
}
