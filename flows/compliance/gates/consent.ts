import type { Gate } from '../gate'

export const consent: Gate = {
  id: 'consent',
  stage: 'beforeDial',
  name: { 'zh-CN': '事先同意', en: 'Consent' },
  rule: 'consent-for-this-purpose',
  source: '个人信息保护法 第十三至十五条; 47 CFR 64.1200(a); GDPR Art. 6',
  why: {
    'zh-CN': '这一呼叫目的所要求的同意已经取得且没有撤回。',
    en: 'The consent that this purpose needs was given and not taken back.',
  },
}
