import type { Sentence } from '../../define'
import { type Locale, type LocalText, localText } from '../../model/text'
import type { IntentConfig } from './intent.node'

export const text = {
  name: { 'zh-CN': '听懂意图', en: 'Understand' },
  summary: { 'zh-CN': '问一句话，按对方说的意思走不同的路。', en: 'Asks an open question and goes by what the person means.' },
  search: { 'zh-CN': ['语音识别', '意图', '自然语言', '说话'], en: ['speech', 'nlu', 'intent', 'asr', 'voice'] },
  prompt: { 'zh-CN': '提示语', en: 'Prompt' },
  intents: { 'zh-CN': '意图', en: 'Intents' },
  id: { 'zh-CN': '名称', en: 'Name' },
  label: { 'zh-CN': '显示名', en: 'Label' },
  examples: { 'zh-CN': '例句', en: 'Examples' },
  keywords: { 'zh-CN': '关键词', en: 'Keywords' },
  keywordsHelp: {
    'zh-CN': '听到任何一个就算；内置识别只看关键词和例句。',
    en: 'Any of them is enough; the built-in provider knows only these and the examples.',
  },
  phrase: { 'zh-CN': '说法', en: 'Phrase' },
  slots: { 'zh-CN': '要取的信息', en: 'Slots' },
  slot: { 'zh-CN': '名称', en: 'Name' },
  confidenceMin: { 'zh-CN': '最低把握', en: 'Least confidence' },
  provider: { 'zh-CN': '识别服务', en: 'Provider' },
  tries: { 'zh-CN': '最多问几次', en: 'Tries' },
  speechStartMs: { 'zh-CN': '等待开口', en: 'Wait for speech' },
  endOfSpeechMs: { 'zh-CN': '停顿多久算说完', en: 'Pause that ends it' },
  totalMs: { 'zh-CN': '最长一句', en: 'Longest answer' },
  noInputPrompts: { 'zh-CN': '没有说话时先说', en: 'Said first when nothing was said' },
  lowConfidencePrompts: { 'zh-CN': '没听懂时先说', en: 'Said first when not understood' },
  defaultNoInput: { 'zh-CN': '没有听到您说话。', en: 'I did not hear you.' },
  defaultLow: { 'zh-CN': '抱歉，没有听明白。', en: 'Sorry, I did not understand.' },
  ports: {
    lowConfidence: { 'zh-CN': '没听懂', en: 'Not understood' },
    noInput: { 'zh-CN': '没有说话', en: 'Nothing said' },
    error: { 'zh-CN': '识别出错', en: 'Error' },
  },
  duplicate: (id: string) => ({ 'zh-CN': `意图“${id}”出现了两次，请改名。`, en: `The intent “${id}” stands twice: rename one of them.` }),
} as const

export function sentence({ intents }: IntentConfig, locale: Locale): Sentence {
  const names = intents.map(({ id, label }) => localText(label, locale) || id).join(locale === 'en' ? ', ' : '、')
  return [{ text: locale === 'en' ? 'Listen for ' : '听取 ' }, names ? { value: names } : { gap: text.intents[locale] }]
}

export const intentText = (id: string, label: LocalText) => ({ 'zh-CN': localText(label, 'zh-CN') || id, en: localText(label, 'en') || id })
