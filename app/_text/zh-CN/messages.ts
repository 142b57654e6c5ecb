import type { Words } from '../words'
import type { messages as en } from '../en/messages'

export const messages: Words<typeof en> = {
  title: '短信',
  outboxNote: '内置通道不会真正发送短信：本该发出的内容列在这里。',
  empty: '还没有短信',
  emptyHelp: '流程可以在通话前后发送短信。无论重试几次，每条只会出现一次。目前还没有通话发过短信：在流程里添加“短信”节点即可。',
  emptyAction: '打开流程',
  emptyFiltered: '没有处于这个状态的短信。',
  filter: '状态',
  to: '收件人',
  text: '内容',
  status: '状态',
  when: '时间',
  openCall: '查看通话',
  failure: '失败：{reason}',
}
