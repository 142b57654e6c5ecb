import type { Text } from '../../flows/model/text'

export const whyTexts = {
  finished: { 'zh-CN': '已经打过，结果已定。', en: 'Called already, the result stands.' },
  blocked: { 'zh-CN': '合规规则不允许拨打。', en: 'A rule forbids calling.' },
  checking: { 'zh-CN': '正在做拨打前检查。', en: 'The checks before the dial are running.' },
  calling: { 'zh-CN': '正在通话或振铃。', en: 'Ringing or talking now.' },
  waiting: { 'zh-CN': '流程里的等待还没有到时间。', en: 'The flow waits, the time has not come yet.' },
  notStarted: { 'zh-CN': '活动还没有开始。', en: 'The campaign has not started.' },
  paused: { 'zh-CN': '活动已暂停。', en: 'The campaign is paused.' },
  over: { 'zh-CN': '活动已经结束或取消。', en: 'The campaign is over or cancelled.' },
  windowClosed: { 'zh-CN': '对方所在地现在不是可拨打时段。', en: 'Where the callee is, calls are not allowed at this hour.' },
  callback: { 'zh-CN': '约好了回呼，到时再打。', en: 'A call back was arranged, it is called again then.' },
  deferred: { 'zh-CN': '按规则推迟，到时会再试。', en: 'Put off by a rule, it will be tried again then.' },
  noCallerId: { 'zh-CN': '号码池里没有可用的主叫号码，请到“设置”里添加。', en: 'The pool has no caller ID: add one in the settings.' },
  callerIdsBusy: { 'zh-CN': '所有主叫号码都在间隔期内或今天已用满。', en: 'Every caller ID is inside its gap or used up for today.' },
  linesFull: { 'zh-CN': '并发线路已满，等前面的通话结束。', en: 'All lines are taken: it waits for a call to end.' },
  noSwitch: {
    'zh-CN': '没有可用的交换机节点：都断开了或正在排空，请到“设置”里查看。',
    en: 'No switch takes calls: all are away or draining, see the settings.',
  },
  switchesFull: { 'zh-CN': '各交换机的线路都已占满，等前面的通话结束。', en: 'Every switch has its lines in use: it waits for a call to end.' },
  inTurn: { 'zh-CN': '在排队，按设定的速度拨打。', en: 'In line: calls go out at the pace that was set.' },
} as const satisfies Readonly<Record<string, Text>>

export type WhyCode = keyof typeof whyTexts
