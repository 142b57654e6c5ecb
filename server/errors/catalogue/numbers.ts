import { defineProblems } from '../entry'

export const numberProblems = defineProblems({
  'number-taken': {
    status: 409,
    retry: 'afterMending',
    what: { 'zh-CN': '号码 {number} 已经登记过了。', en: 'The number {number} is taken already.' },
    mend: { 'zh-CN': '请在列表里修改它，或登记另一个号码。', en: 'Change it in the list, or add another one.' },
  },
  'caller-id-needed': {
    status: 409,
    retry: 'afterMending',
    what: {
      'zh-CN': '{number} 是号码池 {pool} 里最后一个可用的号码，还有流程或活动在用它。',
      en: '{number} is the last number in use of the pool {pool}, and flows or campaigns still call under it.',
    },
    mend: {
      'zh-CN': '请先在这个号码池里添加另一个号码，或让这些流程改用别的号码池。',
      en: 'Add another number to the pool first, or let those flows name another pool.',
    },
  },
  'ring-real': {
    status: 409,
    retry: 'never',
    what: { 'zh-CN': '现在连接的是真实交换机，不能模拟来电。', en: 'This is a real switch: nobody can be made to call in.' },
    mend: { 'zh-CN': '请直接用电话拨打这个号码。', en: 'Call the number from a telephone.' },
  },
  'switch-away': {
    status: 503,
    retry: 'later',
    what: { 'zh-CN': '没有可用的交换机节点。', en: 'No switch takes calls at the moment.' },
    mend: { 'zh-CN': '请在“设置”里查看各节点的状态。', en: 'The settings page shows the state of each.' },
  },
  'flow-answers-calls': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '这个流程用来接听来电，不能用于外呼活动。', en: 'This flow answers calls; a campaign cannot send it out.' },
    mend: {
      'zh-CN': '请换一个以“外呼活动”开头的流程，或在“设置”里把它挂到一个号码上。',
      en: 'Choose a flow that begins with a campaign, or put this one behind a number in the settings.',
    },
  },
})
