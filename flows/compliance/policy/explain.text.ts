import type { Text } from '../../model/text'
import type { ConsentLevel } from './rule'

/** Sentences for a shop owner; `{name}` is filled in. Both languages are written, not translated. */
export const explainText = {
  allow: { 'zh-CN': '现在可以拨打。', en: 'The call may go out now.' },
  degrade: { 'zh-CN': '可以拨打，但有限制：{rule}', en: 'The call may go out, with a limit: {rule}' },
  campaign: { 'zh-CN': '活动没有在运行，恢复运行后继续拨打。', en: 'The campaign is not running; calls go on when it is resumed.' },
  place: {
    'zh-CN': '不知道对方在哪个国家或地区，算不出当地时间，所以不拨打。请检查号码。',
    en: 'We do not know in which country the callee is, hence not the time of day there, so no call is made. Please check the number.',
  },
  clock: { 'zh-CN': '系统时间异常，暂不拨打。', en: 'The clock of the system is out of order; no call is made.' },
  callerIdRoom: {
    'zh-CN': '主叫号码今天的次数已用完，或离上一次拨打太近；最早{until}再拨（对方当地时间）。',
    en: 'Every caller number has used up its calls for today or has just called; the next try is {until} of the callee’s time at the earliest.',
  },
  callerIdPool: {
    'zh-CN': '号码池里没有可用的主叫号码，请先添加或启用。',
    en: 'The pool has no caller number that may be used; please add one or turn one on.',
  },
  unknownRule: { 'zh-CN': '规则 {id} 不允许拨打。', en: 'Rule {id} does not allow the call.' },
  window: { 'zh-CN': '现在是对方当地时间 {now}，最早{until}再拨。', en: 'It is {now} for the callee; the next try is {until} at the earliest.' },
  windowZones: {
    'zh-CN': '对方可能在不同时区，要等各处都到可拨时段：最早{until}（{zone} 时间）再拨。',
    en: 'The callee may be in one of several time zones and it must be a fit hour in all of them; the next try is {until} ({zone} time) at the earliest.',
  },
  windowNever: { 'zh-CN': '没有任何可拨时段：{rule}', en: 'There is no hour at which the call may go out: {rule}' },
  cap: {
    'zh-CN': '{period}已拨打 {count} 次，上限是 {max} 次；最早{until}再拨（对方当地时间）。',
    en: 'Called {count} times {period}, at most {max} are allowed; the next try is {until} of the callee’s time at the earliest.',
  },
  capNever: { 'zh-CN': '规则不允许拨打这个号码：{rule}', en: 'The rules leave no call to this number: {rule}' },
  interval: {
    'zh-CN': '{event}，按规定要等一段时间；最早{until}再拨（对方当地时间）。',
    en: '{event}, so the number is left alone for a while; the next try is {until} of the callee’s time at the earliest.',
  },
  doNotCall: { 'zh-CN': '对方在勿扰名单中，不会再拨打。', en: 'The callee is on your do-not-call list and will not be called.' },
  registryListed: {
    'zh-CN': '对方登记了谢绝来电（{list}），没有对方同意不能拨打。',
    en: 'The callee is on a do-not-call register ({list}); without consent there is no call.',
  },
  registryNotChecked: {
    'zh-CN': '还没有核对谢绝来电登记（{list}），核对后再拨。',
    en: 'The do-not-call register ({list}) has not been checked; the call waits for that.',
  },
  registryStale: {
    'zh-CN': '谢绝来电登记（{list}）的副本过期了，更新后再拨。',
    en: 'The copy of the do-not-call register ({list}) is too old; the call waits for a new one.',
  },
  consent: { 'zh-CN': '缺少对方的同意（现有：{level}）。{rule}', en: 'Consent is missing (on record: {level}). {rule}' },
  today: { 'zh-CN': ' {clock} ', en: 'at {clock}' },
  tomorrow: { 'zh-CN': '明天 {clock} ', en: 'at {clock} tomorrow' },
  later: { 'zh-CN': ' {month} 月 {day} 日（{weekday}）{clock} ', en: 'at {clock} on {weekday}, {day} {month}' },
} satisfies Record<string, Text>

export const periodText: Readonly<Record<string, Text>> = {
  '60000': { 'zh-CN': '1 分钟内', en: 'within a minute' },
  '3600000': { 'zh-CN': '1 小时内', en: 'within an hour' },
  '86400000': { 'zh-CN': '24 小时内', en: 'within 24 hours' },
  '604800000': { 'zh-CN': '7 天内', en: 'within 7 days' },
  '2592000000': { 'zh-CN': '30 天内', en: 'within 30 days' },
  localDay: { 'zh-CN': '今天', en: 'today' },
  other: { 'zh-CN': '近期', en: 'lately' },
}

export const eventText = {
  call: { 'zh-CN': '刚拨打过对方', en: 'The callee has just been called' },
  abandoned: { 'zh-CN': '上次来电接通后无人应答', en: 'The last call was answered and nobody spoke' },
  refused: { 'zh-CN': '对方上次拒绝了', en: 'The callee refused the last time' },
  conversation: { 'zh-CN': '刚与对方谈过此事', en: 'The matter has just been talked over with the callee' },
} satisfies Record<string, Text>

export const levelText: Readonly<Record<ConsentLevel, Text>> = {
  none: { 'zh-CN': '无', en: 'none' },
  existingRelation: { 'zh-CN': '业务关系', en: 'an existing relation' },
  express: { 'zh-CN': '明确同意', en: 'express consent' },
  expressWritten: { 'zh-CN': '书面同意', en: 'written consent' },
  perPurpose: { 'zh-CN': '专项同意', en: 'consent for this very purpose' },
}

export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
