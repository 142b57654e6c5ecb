import type { Gate } from '../gate'

export const recordingNotice: Gate = {
  id: 'recordingNotice',
  stage: 'compile',
  name: { 'zh-CN': '录音告知', en: 'Recording notice' },
  rule: 'notice-before-recording',
  source: '个人信息保护法 第十三、十七条; GDPR Art. 13; Cal. Penal Code 632',
  why: {
    'zh-CN': '开始录音之前，先告诉对方通话会被录音。',
    en: 'Before a recording begins the person is told that the call is recorded.',
  },
}
