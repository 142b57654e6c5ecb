import type { Gate } from '../gate'

export const aiDisclosure: Gate = {
  id: 'aiDisclosure',
  stage: 'compile',
  name: { 'zh-CN': '机器语音告知', en: 'Computer voice' },
  rule: 'a-computer-voice-says-so-first',
  source: '人工智能生成合成内容标识办法（2025-09-01）; Regulation (EU) 2024/1689 Art. 50; 47 CFR 64.1200(a)',
  why: {
    'zh-CN': '说话的是机器合成的语音，对方一开始就要知道。',
    en: 'A computer voice is speaking, and the person learns it at the start.',
  },
}
