import type { Utterance } from '../../flows/model/command'

/** What a caller hears whom no flow answers. */
export const apology: readonly Utterance[] = [
  { locale: 'zh-CN', text: '您好，您拨打的号码暂时无法接听，请稍后再拨。' },
  { locale: 'en', text: 'Sorry, the number you have called cannot be answered at the moment. Please try again later.' },
]
