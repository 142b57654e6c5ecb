import type { LocalText } from '../model/text'

/** What is announced before a call may say anything of its own. The caller's name is a plain text without braces. */
export const identifyText = (callerName: LocalText): LocalText => ({
  ...(callerName['zh-CN'] && { 'zh-CN': `您好，这里是${callerName['zh-CN']}。` }),
  ...(callerName.en && { en: `Hello, this is ${callerName.en}.` }),
})

export const optOutText = (key: string): LocalText => ({
  'zh-CN': `如果不希望再接到我们的来电，请随时按 ${key}。`,
  en: `To stop receiving calls from us, press ${key} at any time.`,
})

export const optOutDoneText: LocalText = {
  'zh-CN': '好的，已经为您登记，我们不会再给您打电话。再见。',
  en: 'Done. We will not call you again. Goodbye.',
}

export const aiDisclosureText: LocalText = {
  'zh-CN': '本次通话由智能语音播报。',
  en: 'You are hearing a computer voice.',
}

export const recordingNoticeText: LocalText = {
  'zh-CN': '为保证服务质量，本次通话将被录音。',
  en: 'This call is recorded for service quality.',
}
