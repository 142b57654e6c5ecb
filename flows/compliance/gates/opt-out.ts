import type { Gate } from '../gate'

export const optOut: Gate = {
  id: 'optOut',
  stage: 'compile',
  name: { 'zh-CN': '随时退订', en: 'Opt out any time' },
  rule: 'opt-out-on-every-audible-path',
  source: '47 CFR 64.1200(b)(3); 消费者权益保护法 第二十九条',
  why: {
    'zh-CN': '通话中随时可以按键拒绝再次来电，登记后立即在所有活动中生效。',
    en: 'At any time during the call a key refuses further calls, at once and for all campaigns.',
  },
}
