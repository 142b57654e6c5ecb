import type { Gate } from '../gate'

export const doNotCall: Gate = {
  id: 'doNotCall',
  stage: 'beforeDial',
  name: { 'zh-CN': '勿扰名单', en: 'Do not call' },
  rule: 'not-on-the-do-not-call-list',
  source: '47 CFR 64.1200(c)–(d); 消费者权益保护法 第二十九条',
  why: {
    'zh-CN': '登记了拒绝来电的号码不再拨打。',
    en: 'Numbers of people who refused calls are not dialled.',
  },
}
