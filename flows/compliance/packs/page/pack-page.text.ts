import type { Text } from '../../../model/text'
import type { Grade, Kind, RuleFile, Stage } from '../../policy/rule'

export const pageText = {
  index: { 'zh-CN': '合规规则包', en: 'Policy packs' },
  about: {
    'zh-CN': '本页由规则包的 JSON 生成，测试保证两者一致。规则不是法律意见：每条都注明依据、出处、查证日期；在律师签字之前，任何规则包都不算“已认证”。',
    en: 'This page is made from the pack’s JSON and a test keeps the two together. It is not legal advice: each rule says what it rests on, where it comes from and when that was checked; no pack counts as certified before a lawyer has signed it.',
  },
  merge: {
    'zh-CN': '几个规则包同时适用时，取最严的一条；对方所在地不明时，所有可能的地区和时区都要满足。',
    en: 'Where several packs apply, the strictest rule wins; where the callee’s place is uncertain, every possible place and time zone must agree.',
  },
  pack: { 'zh-CN': '规则包', en: 'Pack' },
  rules: { 'zh-CN': '规则数', en: 'Rules' },
  cases: { 'zh-CN': '用例', en: 'Cases' },
  version: { 'zh-CN': '版本', en: 'Version' },
  regions: { 'zh-CN': '适用地区', en: 'Applies to' },
  overlay: { 'zh-CN': '适用行业', en: 'Applies to the trade' },
  everywhere: { 'zh-CN': '所有地区', en: 'every region' },
  fallback: { 'zh-CN': '没有规则包的地区', en: 'regions without a pack' },
  reviewer: { 'zh-CN': '签字律师：暂无', en: 'Signed by a lawyer: nobody yet' },
  when: { 'zh-CN': '适用条件', en: 'Applies when' },
  params: { 'zh-CN': '内容', en: 'Content' },
  onFail: { 'zh-CN': '不满足时', en: 'If not kept' },
  basis: { 'zh-CN': '依据', en: 'Rests on' },
  source: { 'zh-CN': '出处', en: 'Source' },
  effective: { 'zh-CN': '生效', en: 'In force' },
  verified: { 'zh-CN': '查证日期', en: 'Checked on' },
  proof: { 'zh-CN': '用例（由测试逐条运行）', en: 'Cases (each is run by a test)' },
  moment: { 'zh-CN': '时刻', en: 'Moment' },
  facts: { 'zh-CN': '事实', en: 'Facts' },
  expected: { 'zh-CN': '预期', en: 'Expected' },
  from: { 'zh-CN': '{date} 起', en: 'from {date}' },
  to: { 'zh-CN': '至 {date}', en: 'until {date}' },
} satisfies Record<string, Text>

export const stageText: Readonly<Record<Stage, Text>> = {
  compile: { 'zh-CN': '发布流程时', en: 'When the flow is published' },
  beforeDial: { 'zh-CN': '拨号之前', en: 'Before the dial' },
  onAnswer: { 'zh-CN': '接通时', en: 'When the call is answered' },
  duringCall: { 'zh-CN': '通话中', en: 'During the call' },
  afterCall: { 'zh-CN': '通话之后', en: 'After the call' },
  atRest: { 'zh-CN': '数据保存', en: 'While data is kept' },
}

export const gradeText: Readonly<Record<Grade, Text>> = {
  'law text read': { 'zh-CN': '已读法规原文', en: 'law text read' },
  'secondary source': { 'zh-CN': '二手资料', en: 'secondary source' },
  'customer policy': { 'zh-CN': '企业自定', en: 'customer policy' },
}

export const basisText: Readonly<Record<RuleFile['basis'], Text>> = {
  law: { 'zh-CN': '法律法规', en: 'law' },
  regulator: { 'zh-CN': '监管要求', en: 'regulator' },
  carrier: { 'zh-CN': '运营商要求', en: 'carrier' },
  industry: { 'zh-CN': '行业规范', en: 'industry' },
  customer: { 'zh-CN': '企业自定', en: 'customer' },
}

export const onFailText: Readonly<Record<RuleFile['onFail'], Text>> = {
  block: { 'zh-CN': '不拨打／不发布', en: 'no call, no publishing' },
  defer: { 'zh-CN': '推迟', en: 'put off' },
  degrade: { 'zh-CN': '受限拨打', en: 'called with a limit' },
  warn: { 'zh-CN': '提醒', en: 'warning' },
}

export const kindText: Readonly<Record<Kind, Text>> = {
  window: { 'zh-CN': '可拨时段', en: 'calling window' },
  cap: { 'zh-CN': '次数上限', en: 'cap' },
  interval: { 'zh-CN': '间隔', en: 'interval' },
  list: { 'zh-CN': '名单', en: 'list' },
  consent: { 'zh-CN': '同意', en: 'consent' },
  disclosure: { 'zh-CN': '告知', en: 'disclosure' },
  timer: { 'zh-CN': '时限', en: 'timer' },
  ratio: { 'zh-CN': '比例', en: 'ratio' },
  callerId: { 'zh-CN': '主叫号码', en: 'caller ID' },
  recording: { 'zh-CN': '录音', en: 'recording' },
  retention: { 'zh-CN': '保存期限', en: 'retention' },
  access: { 'zh-CN': '访问', en: 'access' },
  evidence: { 'zh-CN': '凭证', en: 'evidence' },
}

/** Verdicts of a decision, and answers of the rules that are not asked before a dial. */
export const expectedText = {
  allow: { 'zh-CN': '可拨', en: 'allow' },
  defer: { 'zh-CN': '推迟', en: 'defer' },
  degrade: { 'zh-CN': '受限', en: 'degrade' },
  block: { 'zh-CN': '不拨', en: 'block' },
  kept: { 'zh-CN': '符合', en: 'kept' },
  broken: { 'zh-CN': '违反', en: 'broken' },
  silent: { 'zh-CN': '不适用', en: 'does not apply' },
  keep: { 'zh-CN': '须保存', en: 'must be kept' },
  erase: { 'zh-CN': '须删除', en: 'must be erased' },
  free: { 'zh-CN': '无要求', en: 'no duty' },
} satisfies Record<string, Text>
