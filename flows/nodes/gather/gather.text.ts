import type { Sentence } from '../../define'
import type { Locale } from '../../model/text'
import type { GatherConfig } from './gather.node'

export const text = {
  name: { 'zh-CN': '收集信息', en: 'Gather' },
  summary: { 'zh-CN': '请对方按键或说出一串信息，并检查格式。', en: 'Takes an entry by keys or speech and checks its form.' },
  search: { 'zh-CN': ['按键', '输入', '号码', '验证码', '身份证', '收号'], en: ['digits', 'input', 'dtmf', 'pin', 'code', 'collect', 'entry'] },
  prompt: { 'zh-CN': '提示语', en: 'Prompt' },
  mode: { 'zh-CN': '方式', en: 'By' },
  modes: { digits: { 'zh-CN': '按键', en: 'Keys' }, speech: { 'zh-CN': '说话', en: 'Speech' }, both: { 'zh-CN': '按键或说话', en: 'Keys or speech' } },
  digitsMin: { 'zh-CN': '最少几位', en: 'Least digits' },
  digitsMax: { 'zh-CN': '最多几位', en: 'Most digits' },
  allowed: { 'zh-CN': '可用的键', en: 'Keys allowed' },
  allowedHelp: { 'zh-CN': '留空表示所有数字键。', en: 'Empty allows every digit.' },
  finishKey: { 'zh-CN': '结束键', en: 'Key that finishes' },
  againKey: { 'zh-CN': '重输键', en: 'Key that starts over' },
  againHelp: { 'zh-CN': '输入中按了这个键就重新询问，不算一次失败。', en: 'Pressed within the entry it asks anew; that is no failed try.' },
  none: { 'zh-CN': '无', en: 'None' },
  star: { 'zh-CN': '* 键', en: '* key' },
  hash: { 'zh-CN': '# 键', en: '# key' },
  firstMs: { 'zh-CN': '等待第一个键', en: 'Wait for the first key' },
  interDigitMs: { 'zh-CN': '两键之间', en: 'Between keys' },
  totalMs: { 'zh-CN': '总时长', en: 'In total' },
  speechStartMs: { 'zh-CN': '等待开口', en: 'Wait for speech' },
  endOfSpeechMs: { 'zh-CN': '停顿多久算说完', en: 'Pause that ends it' },
  bargeIn: { 'zh-CN': '按键可打断提示语', en: 'Keys interrupt the prompt' },
  speechBargeIn: { 'zh-CN': '说话可打断提示语', en: 'Speech interrupts the prompt' },
  protectedMs: { 'zh-CN': '开头不可打断的时长', en: 'Protected beginning' },
  typeAhead: { 'zh-CN': '保留提前按下的键', en: 'Keep keys pressed before' },
  tries: { 'zh-CN': '最多问几次', en: 'Tries' },
  noInputPrompts: { 'zh-CN': '没有回应时先说', en: 'Said first when nothing came' },
  noMatchPrompts: { 'zh-CN': '格式不对时先说', en: 'Said first after a wrong entry' },
  tooManyPrompts: { 'zh-CN': '位数过多时先说', en: 'Said first after too many digits' },
  line: { 'zh-CN': '说法', en: 'Sentence' },
  validation: { 'zh-CN': '格式检查', en: 'Check' },
  validations: {
    none: { 'zh-CN': '不检查', en: 'None' },
    pattern: { 'zh-CN': '自定义格式', en: 'Pattern' },
    luhn: { 'zh-CN': '银行卡号', en: 'Card number (Luhn)' },
    date: { 'zh-CN': '日期', en: 'Date' },
    phone: { 'zh-CN': '电话号码', en: 'Phone number' },
    id: { 'zh-CN': '身份证号', en: 'Chinese ID number' },
  },
  pattern: { 'zh-CN': '格式', en: 'Pattern' },
  patternHelp: { 'zh-CN': '例如 [1-9]\\d{5}；整段输入都要符合。', en: 'E.g. [1-9]\\d{5}; the whole entry must fit.' },
  readBack: { 'zh-CN': '复述确认', en: 'Read back' },
  readBackPrompt: { 'zh-CN': '确认语', en: 'Confirmation' },
  readBackHelp: { 'zh-CN': '其中用变量说出输入的内容；按 1 确认，按 2 重输。', en: 'Holds the variable with the entry; 1 confirms, 2 starts over.' },
  secret: { 'zh-CN': '保密（不记录、不显示）', en: 'Secret (never logged or shown)' },
  defaultNoInput: { 'zh-CN': '没有收到您的输入。', en: 'We did not get an entry.' },
  defaultNoMatch: { 'zh-CN': '您的输入不正确。', en: 'That entry is not valid.' },
  defaultTooMany: { 'zh-CN': '您输入的位数过多。', en: 'That was too many digits.' },
  ports: {
    collected: { 'zh-CN': '已收到', en: 'Collected' },
    noInput: { 'zh-CN': '没有回应', en: 'Nothing came' },
    noMatch: { 'zh-CN': '始终不符', en: 'Never valid' },
    tooMany: { 'zh-CN': '位数过多', en: 'Too many digits' },
  },
  minToMax: { 'zh-CN': '最少改为与最多相同', en: 'Lower the least to the most' },
  noReadBack: { 'zh-CN': '不复述', en: 'Do not read it back' },
  noAgainKey: { 'zh-CN': '不设重输键', en: 'No key to start over' },
  minOverMax: { 'zh-CN': '最少位数大于最多位数；请改小最少位数。', en: 'The least is above the most digits: lower the least.' },
  badPattern: {
    'zh-CN': '格式读不懂；可用数字、[ ]、\\d、?、*、+、{n}、( )、|。',
    en: 'The pattern does not read; use digits, [ ], \\d, ?, *, +, {n}, ( ), |.',
  },
  secretReadBack: { 'zh-CN': '保密的输入不能复述；请关闭复述确认或保密。', en: 'A secret entry cannot be read back: turn one of the two off.' },
  finishIsAgain: { 'zh-CN': '结束键和重输键是同一个键；请换一个。', en: 'The same key finishes and starts over: change one.' },
} as const

export function sentence({ mode, digitsMin, digitsMax, secret }: GatherConfig, locale: Locale): Sentence {
  const by = text.modes[mode][locale]
  if (mode === 'speech') return [{ text: locale === 'en' ? 'Gather by ' : '收集：' }, { value: by }]
  const count = { value: digitsMin === digitsMax ? String(digitsMax) : `${digitsMin}–${digitsMax}` }
  const hidden = secret ? [{ text: locale === 'en' ? ', kept secret' : '，保密' }] : []
  return locale === 'en'
    ? [{ text: 'Gather ' }, count, { text: ` digits by ${by.toLowerCase()}` }, ...hidden]
    : [{ text: `${by}收集 ` }, count, { text: ' 位' }, ...hidden]
}
