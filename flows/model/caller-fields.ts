import * as z from 'zod/mini'
import { industries, speakers } from './flow'
import type { Text } from './text'

/** What the start of every flow that calls out asks about the caller beside the name: the packs' rules follow from it. */
export const callerSchema = {
  industry: z._default(z.enum(industries), 'general'),
  speaker: z._default(z.enum(speakers), 'ai'),
}

const industryText: Readonly<Record<(typeof industries)[number], Text>> = {
  general: { 'zh-CN': '通用', en: 'General' },
  finance: { 'zh-CN': '金融', en: 'Finance' },
  ecommerce: { 'zh-CN': '电商', en: 'E-commerce' },
  education: { 'zh-CN': '教育', en: 'Education' },
  collections: { 'zh-CN': '催收', en: 'Collections' },
}

const speakerText: Readonly<Record<(typeof speakers)[number], Text>> = {
  ai: { 'zh-CN': '合成语音（AI）', en: 'A machine’s voice' },
  prerecorded: { 'zh-CN': '真人录音', en: 'A recorded person' },
  human: { 'zh-CN': '人工', en: 'A person' },
}

export const callerFields = {
  industry: {
    kind: 'choice',
    label: { 'zh-CN': '行业', en: 'Industry' },
    options: industries.map((value) => ({ value, label: industryText[value] })),
  },
  speaker: {
    kind: 'choice',
    label: { 'zh-CN': '谁在说话', en: 'Who speaks' },
    help: {
      'zh-CN': '合成语音适用的规则最严；全程播放真人录音或由人工通话时，请如实选择。',
      en: 'A machine’s voice falls under the strictest rules. Choose another only if all that is heard is recorded, or a person speaks.',
    },
    options: speakers.map((value) => ({ value, label: speakerText[value] })),
  },
} as const
