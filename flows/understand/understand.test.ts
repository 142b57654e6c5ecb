import { describe, expect, it } from 'vitest'
import { understand } from './understand'

const zh = [
  { id: 'book', keywords: ['预约', '报名'], examples: ['我想约个时间', '帮我安排一节课', '好的我要去上课'] },
  { id: 'decline', keywords: ['不需要', '不用了', '没兴趣'], examples: ['我不想去', '算了吧', '别再打了'] },
  { id: 'agent', keywords: ['人工', '客服'], examples: ['找个人跟我说', '我要跟你们老师讲话'] },
  { id: 'later', keywords: ['晚点', '改天'], examples: ['我现在没空', '过一会儿再打给我', '在开会'] },
]
const en = [
  { id: 'book', keywords: ['book', 'sign up'], examples: ['I want to make an appointment', 'set up a lesson for me'] },
  { id: 'decline', keywords: ['no thanks', 'not interested'], examples: ['I do not want it', 'take me off your list'] },
  { id: 'agent', keywords: ['agent', 'representative'], examples: ['let me talk to a person', 'I need to speak with someone'] },
  { id: 'later', keywords: ['later'], examples: ['I am busy right now', 'call me back tomorrow'] },
]

/** What people say, what they mean, '' for nothing on the list. */
const cases: readonly (readonly [said: string, meant: string, intents: typeof zh])[] = [
  ['是的，我要预约', 'book', zh],
  ['嗯，那我报名吧', 'book', zh],
  ['帮我安排一节', 'book', zh],
  ['我想约一个时间', 'book', zh],
  ['不需要，谢谢', 'decline', zh],
  ['我不预约了，不用了', 'decline', zh],
  ['算了', 'decline', zh],
  ['我没兴趣的', 'decline', zh],
  ['别再打电话了', 'decline', zh],
  ['转人工', 'agent', zh],
  ['我找你们客服', 'agent', zh],
  ['我要跟老师讲话', 'agent', zh],
  ['我在开会呢', 'later', zh],
  ['现在没空', 'later', zh],
  ['过一会儿再打', 'later', zh],
  ['今天天气怎么样', '', zh],
  ['嗯……', '', zh],
  ['你是哪里的', '', zh],
  ['喂，听得到吗', '', zh],
  ['多少钱', '', zh],
  ['Yes, please book it', 'book', en],
  ["I'd like to make an appointment", 'book', en],
  ['set up lessons for me please', 'book', en],
  ['no thanks', 'decline', en],
  ["I'm not interested, sorry", 'decline', en],
  ["I don't want it", 'decline', en],
  ['please take me off that list', 'decline', en],
  ['can I speak with someone', 'agent', en],
  ['Agent!', 'agent', en],
  ['let me talk to a real person', 'agent', en],
  ["I'm busy right now", 'later', en],
  ['call back later', 'later', en],
  ['what is the weather', '', en],
  ['who is this', '', en],
  ['um', '', en],
  ['how much does that cost', '', en],
]
/** Least confidence that the intent node asks for unless told otherwise. */
const confidenceMin = 0.6

describe('understanding without a model', () => {
  it.each(cases)('%s → %s', (said, meant, intents) => {
    const { intent, confidence } = understand(said, intents)
    expect(confidence >= confidenceMin ? intent : '').toBe(meant)
  })

  it('holds a denied keyword for no yes', () => {
    expect(understand('我不要预约', zh.slice(0, 1)).confidence).toBeLessThan(confidenceMin)
    expect(understand('I do not want to book', en.slice(0, 1)).confidence).toBeLessThan(confidenceMin)
  })

  it('does not find a word inside another', () => {
    expect(understand('a facebook page', en.slice(0, 1)).confidence).toBeLessThan(confidenceMin)
  })

  it('is unsure between two intents that share their example', () => {
    const twins = ['a', 'b'].map((id) => ({ id, keywords: [], examples: ['我想改时间'] }))
    expect(understand('我想改时间', twins).confidence).toBeLessThan(confidenceMin)
  })

  it('is total: nothing said, no intents, empty phrases', () => {
    expect(understand('', zh)).toEqual({ confidence: 0 })
    expect(understand('预约')).toEqual({ confidence: 0 })
    expect(understand('预约', [{ id: 'x', keywords: [''], examples: [''] }])).toEqual({ confidence: 0 })
  })

  it('means its confidence: of the answers that it is sure of, so many are right', () => {
    const sure = cases.map(([said, meant, intents]) => ({ meant, ...understand(said, intents) })).filter(({ confidence }) => confidence >= confidenceMin)
    const stated = sure.reduce((sum, { confidence }) => sum + confidence, 0) / sure.length
    const right = sure.filter(({ intent, meant }) => intent === meant).length / sure.length
    expect(right).toBeGreaterThanOrEqual(stated - 0.05)
  })
})
