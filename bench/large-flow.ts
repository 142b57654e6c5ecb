import type { Flow, FlowNode } from '../flows/index'

/** A flow of about `count` nodes as people draw them: menus, words, branches, notes, texts, joined in a long chain with side paths. */
export function largeFlow(count: number): Flow {
  const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
  const nodes: Record<string, FlowNode> = {
    start: { type: 'campaign', config: { callerName: both('启程培训学校', 'Qicheng Training School'), locales: ['zh-CN', 'en'] }, on: { next: 'call' } },
    call: { type: 'dial', on: { answered: 'ask0' } },
  }
  const blocks = Math.max(1, Math.floor((count - 4) / 5))
  for (let index = 0; index < blocks; index++) {
    const next = index + 1 < blocks ? `ask${index + 1}` : 'bye'
    nodes[`ask${index}`] = {
      type: 'menu',
      config: {
        prompt: both(`{{ name }}您好，第 ${index} 题，同意请按 1，不同意请按 2。`, `Hello {{ name }}, question ${index}: press 1 for yes or 2 for no.`),
        keys: [{ key: '1' }, { key: '2' }],
      },
      on: { '1': `say${index}`, '2': `note${index}`, noInput: next, noMatch: next },
    }
    nodes[`say${index}`] = {
      type: 'say',
      config: { text: both(`谢谢，记下了第 ${index} 题。`, `Thank you for answer ${index}.`) },
      on: { next: `branch${index}` },
    }
    nodes[`branch${index}`] = {
      type: 'branch',
      config: { cases: [{ id: 'gold', when: { op: 'equals', left: 'level', right: 'gold' } }] },
      on: { gold: `text${index}`, else: next },
    }
    nodes[`note${index}`] = { type: 'crm', config: { note: both(`按了 {{ ask${index}.key }}`, `Pressed {{ ask${index}.key }}`) }, on: { done: next } }
    nodes[`text${index}`] = {
      type: 'sms',
      config: { text: both(`感谢参与第 ${index} 题。`, `Thanks for question ${index}.`) },
      on: { sent: next, failed: next },
    }
  }
  nodes.bye = { type: 'end' }
  return {
    schemaVersion: 1,
    name: both('大流程', 'Large flow'),
    variables: [
      { name: 'name', type: 'text', fallback: 'x' },
      { name: 'level', type: 'text' },
    ],
    nodes,
  }
}
