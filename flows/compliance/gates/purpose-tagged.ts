import type { Gate } from '../gate'

export const purposeTagged: Gate = {
  id: 'purposeTagged',
  stage: 'compile',
  name: { 'zh-CN': '呼叫目的', en: 'Purpose' },
  rule: 'every-call-has-a-purpose',
  source: '消费者权益保护法 第二十九条; GDPR Art. 5(1)(b)',
  why: {
    'zh-CN': '是否需要事先同意、什么时段可以拨打，都由呼叫目的决定。',
    en: 'Whether consent is needed and when calls may be made follows from the purpose.',
  },
}
