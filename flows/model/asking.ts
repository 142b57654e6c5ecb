import * as z from 'zod'
import { localText } from './config'
import type { Speech } from './plan'
import type { LocalText } from './text'

/** Sentences said first when a question is asked again, one per further try. */
export const causePrompts = z.array(localText).max(4).default([])

/** The sentence for this try (the second is the first that has one); the last one given serves all later tries. */
export function causeSpeech(prompts: readonly LocalText[], attempt: number, common: LocalText): Speech {
  return { text: prompts[attempt - 2] ?? prompts.at(-1) ?? common }
}

/** Words that every question has. */
export const askingText = {
  prompt: { 'zh-CN': '提示语', en: 'Prompt' },
  tries: { 'zh-CN': '最多问几次', en: 'Tries' },
  bargeIn: { 'zh-CN': '提示语未播完即可按键', en: 'Keys work during the prompt' },
  noInputPrompts: { 'zh-CN': '没有回应时先说', en: 'Said first when nothing came' },
  noMatchPrompts: { 'zh-CN': '回应无效时先说', en: 'Said first after a wrong answer' },
  causeHelp: {
    'zh-CN': '第一条用于第二次询问，依次类推；不填则用通用说法。',
    en: 'The first is used for the second try, and so on; left out, a common sentence is used.',
  },
  line: { 'zh-CN': '说法', en: 'Sentence' },
  defaultNoInput: { 'zh-CN': '没有收到您的回应。', en: 'We did not get an answer.' },
  defaultNoMatch: { 'zh-CN': '这个回应无效。', en: 'That answer cannot be used.' },
} as const
