import type { Gate } from '../gate'

export const callingWindow: Gate = {
  id: 'callingWindow',
  stage: 'beforeDial',
  name: { 'zh-CN': '可拨打时段', en: 'Calling window' },
  rule: 'inside-the-callees-hours',
  source: '47 CFR 64.1200(c)(1); 运营商外呼规范',
  why: {
    'zh-CN': '只在对方当地允许的时段拨打，不在时段内就等到时段开始。',
    en: 'Calls are made only within the hours allowed where the callee is; outside them they wait.',
  },
}
