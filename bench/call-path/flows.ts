/** Ends of a dial that was not answered lead nowhere: no contact is tried twice. */
const unanswered = Object.fromEntries(['machine', 'busy', 'noAnswer', 'rejected', 'unreachable', 'blocked', 'failed'].map((port) => [port, 'bye']))
const head = { schemaVersion: 1, variables: [] }
const start = { type: 'campaign', config: { purpose: 'service', callerName: { 'zh-CN': '量测' } }, on: { next: 'call' } }
const bye = { type: 'end' }

/** Answered, one prompt, hung up. */
export const shortCall = {
  ...head,
  name: { 'zh-CN': '短通话', en: 'Short call' },
  nodes: {
    start,
    call: { type: 'dial', on: { answered: 'hello', ...unanswered } },
    hello: { type: 'say', config: { text: { 'zh-CN': '您好。' } }, on: { next: 'bye' } },
    bye,
  },
}

/** One menu after another, as many as the call lives to hear: key 1 leads to the next one. */
export const keyLoop = {
  ...head,
  name: { 'zh-CN': '按键循环', en: 'Loop of keys' },
  nodes: {
    start,
    call: { type: 'dial', on: { answered: 'first', ...unanswered } },
    first: menu('second'),
    second: menu('first'),
    bye,
  },
}

function menu(next: string) {
  return {
    type: 'menu',
    config: { prompt: { 'zh-CN': '请按一。继续听下去，直到这一段话结束为止，谢谢您的耐心。' }, keys: [{ key: '1' }], tries: 1, firstMs: 20_000 },
    on: { '1': next, noInput: 'bye', noMatch: 'bye' },
  }
}
