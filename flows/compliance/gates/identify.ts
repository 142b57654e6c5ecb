import type { Gate } from '../gate'

export const identify: Gate = {
  id: 'identify',
  stage: 'compile',
  name: { 'zh-CN': '表明身份', en: 'Identify first' },
  rule: 'identity-before-anything-else',
  source: '47 CFR 64.1200(b)(1); 反电信网络诈骗法 第十三条',
  why: {
    'zh-CN': '接通后先报出来电方是谁，再说别的内容。',
    en: 'The person called hears who is calling before anything else.',
  },
}
