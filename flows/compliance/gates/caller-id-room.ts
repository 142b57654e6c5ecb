import type { Gate } from '../gate'

export const callerIdRoom: Gate = {
  id: 'callerIdRoom',
  stage: 'beforeDial',
  name: { 'zh-CN': '主叫号码余量', en: 'Caller-ID room' },
  rule: 'caller-id-has-room',
  source: '客户政策：每号每天 50 次、间隔 30 秒',
  why: {
    'zh-CN': '主叫号码没有超过当日次数，也没有拨得太密。',
    en: 'The caller ID is below its daily cap and was not used a moment ago.',
  },
}
