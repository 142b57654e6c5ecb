import type { Caller } from '../../../flows/index'
import type { Industry, Purpose } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'

/** The three questions: what for, who calls, in which languages. What was not answered is left as an example has it. */
export interface Answers {
  /** Somebody calls us, instead of us calling. */
  readonly isInbound: boolean
  readonly purpose: Purpose
  readonly industry?: Industry
  /** The reader chose the trade; until then the purpose brings its own. */
  readonly isTradeChosen?: boolean
  readonly callerName: string
  readonly locales?: readonly Locale[]
}

export const firstAnswers: Answers = { isInbound: false, purpose: 'service', callerName: '' }

/** What the call is for. A payment that is due has a trade of its own, which goes with that purpose unless the reader named one. */
export function withPurpose(answers: Answers, purpose: Purpose | 'inbound'): Answers {
  const { industry, ...others } = answers
  return {
    ...others,
    isInbound: purpose === 'inbound',
    purpose: purpose === 'inbound' ? 'service' : purpose,
    ...(answers.isTradeChosen ? { industry } : purpose === 'collections' ? { industry: 'collections' } : {}),
  }
}

/** The name is asked for once and spoken in every language. An example keeps its own purpose: its sentences are made for it. */
export function callerOfExample({ industry, callerName, locales }: Answers): Caller {
  const name = callerName.trim()
  return { industry, locales, ...(name ? { callerName: { 'zh-CN': name, en: name } } : {}) }
}

/** The shortest call speaks the reader's language unless another was chosen. */
export function callerOfShort(answers: Answers, reader: Locale): Caller {
  return { ...callerOfExample(answers), purpose: answers.purpose, locales: answers.locales ?? [reader] }
}

/** A flow that speaks nothing is none: the last language stays. */
export function withLocale(chosen: readonly Locale[], locale: Locale, isOn: boolean): readonly Locale[] {
  const next = isOn ? [...chosen.filter((one) => one !== locale), locale] : chosen.filter((one) => one !== locale)
  return next.length === 0 ? chosen : next
}
