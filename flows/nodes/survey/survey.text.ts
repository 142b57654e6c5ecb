import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { SurveyConfig } from './survey.node'

export const text = {
  name: { 'zh-CN': '打分', en: 'Survey question' },
  summary: { 'zh-CN': '请对方按键打分，低分时可以追问原因。', en: 'Asks for a score by key and may ask why when it is low.' },
  search: { 'zh-CN': ['打分', '满意度', '评价', '调查', '回访'], en: ['score', 'rating', 'nps', 'csat', 'satisfaction'] },
  question: { 'zh-CN': '问题', en: 'Question' },
  scale: { 'zh-CN': '分制', en: 'Scale' },
  five: { 'zh-CN': '1–5 分', en: '1 to 5' },
  ten: { 'zh-CN': '1–10 分', en: '1 to 10' },
  tries: { 'zh-CN': '最多问几次', en: 'Tries' },
  firstMs: { 'zh-CN': '等待按键', en: 'Wait for a key' },
  followUp: { 'zh-CN': '低分时追问', en: 'Asked after a low score' },
  followUpHelp: { 'zh-CN': '不填则不追问；回答会录音。', en: 'Left out, nothing is asked; the answer is recorded.' },
  followUpMax: { 'zh-CN': '几分及以下算低分', en: 'Low means at most' },
  again: { 'zh-CN': '没有收到有效的分数。', en: 'We did not get a score.' },
  ports: { answered: { 'zh-CN': '已打分', en: 'Answered' }, noInput: { 'zh-CN': '未打分', en: 'No answer' } },
} as const

export function sentence({ scale, followUpMax, followUp }: SurveyConfig, locale: Locale): Sentence {
  const range = { value: `1–${scale}` }
  const asks = Object.values(followUp).some(Boolean)
  const more = asks
    ? [{ text: locale === 'en' ? ', ask why at ' : '，不高于 ' }, { value: String(followUpMax) }, { text: locale === 'en' ? ' or less' : ' 分时追问' }]
    : []
  return [{ text: locale === 'en' ? 'Ask for a score ' : '请打分 ' }, range, ...more]
}
