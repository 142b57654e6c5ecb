import type { Gate } from '../gate'

export const frequencyCap: Gate = {
  id: 'frequencyCap',
  stage: 'beforeDial',
  name: { 'zh-CN': '频次上限', en: 'Frequency cap' },
  rule: 'not-too-often',
  source: '运营商外呼规范; 12 CFR 1006.14(b)',
  why: {
    'zh-CN': '同一个人不会在短时间内被反复拨打，失败的呼叫也计数。',
    en: 'Nobody is called too often; failed calls count as well.',
  },
}
