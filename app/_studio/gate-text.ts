import type { GateId } from '../../flows/model/command'
import type { Text } from '../../flows/model/text'

/** Names and reasons of the gates, as the canvas and the receipt show them. */
export const gateText: Readonly<Record<GateId, { readonly name: Text; readonly why: Text }>> = {
  purposeTagged: { name: { 'zh-CN': '标注用途', en: 'Purpose tagged' }, why: { 'zh-CN': '每通电话都要标明用途，同意范围、可呼时段和话术都由它决定。', en: 'Every call carries its purpose; consent, hours and wording follow from it.' } },
  identify: { name: { 'zh-CN': '报明身份', en: 'Identify caller' }, why: { 'zh-CN': '接通后先说明是谁来电、为什么来电。', en: 'Once answered, the call says who is calling and why.' } },
  aiDisclosure: { name: { 'zh-CN': '告知自动语音', en: 'AI disclosure' }, why: { 'zh-CN': '告诉对方正在与自动语音系统通话。', en: 'People are told that they talk to an automated voice.' } },
  recordingNotice: { name: { 'zh-CN': '录音告知', en: 'Recording notice' }, why: { 'zh-CN': '录音之前先告知对方。', en: 'People are told before a call is recorded.' } },
  optOut: { name: { 'zh-CN': '退订选项', en: 'Opt-out' }, why: { 'zh-CN': '对方随时可以按键拒绝以后的来电，并立即生效。', en: 'With one key, people can refuse further calls; it takes effect at once.' } },
  campaignRunning: { name: { 'zh-CN': '任务在运行', en: 'Campaign running' }, why: { 'zh-CN': '任务暂停或取消后，不再拨出任何电话。', en: 'Nothing is dialled once the campaign is paused or cancelled.' } },
  doNotCall: { name: { 'zh-CN': '免打扰名单', en: 'Do not call' }, why: { 'zh-CN': '名单上的号码一律不拨。', en: 'Numbers on the list are never dialled.' } },
  consent: { name: { 'zh-CN': '来电同意', en: 'Consent' }, why: { 'zh-CN': '按用途核对对方是否同意接听此类来电。', en: 'Checks that the person agreed to calls of this purpose.' } },
  callingWindow: { name: { 'zh-CN': '可呼时段', en: 'Calling window' }, why: { 'zh-CN': '只在对方当地允许的时段内拨打，否则顺延。', en: 'Dials only within the hours allowed where the person is; otherwise later.' } },
  frequencyCap: { name: { 'zh-CN': '频次上限', en: 'Frequency cap' }, why: { 'zh-CN': '限制一段时间内给同一个人拨打的次数。', en: 'Limits how often one person is called within a time.' } },
  spamLabel: { name: { 'zh-CN': '号码标记', en: 'Spam label' }, why: { 'zh-CN': '已被标记为骚扰的号码不再用于外呼。', en: 'Numbers labelled as spam are not used to call.' } },
  callerIdRoom: { name: { 'zh-CN': '主叫号码余量', en: 'Caller-ID room' }, why: { 'zh-CN': '每个主叫号码有每日上限和最小间隔。', en: 'Each caller ID has a daily limit and a shortest gap between calls.' } },
}
