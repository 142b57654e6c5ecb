import type { Text } from '../../flows/model/text'

/** Hang-up causes as FreeSWITCH names them (Q.850), in words that say what the person met. */
export const causes: Readonly<Record<string, Text>> = {
  NORMAL_CLEARING: { 'zh-CN': '通话正常结束。', en: 'The call ended normally.' },
  USER_BUSY: { 'zh-CN': '对方正在通话。', en: 'The line was busy.' },
  NO_ANSWER: { 'zh-CN': '振铃后无人接听。', en: 'It rang and nobody answered.' },
  NO_USER_RESPONSE: { 'zh-CN': '对方终端没有响应。', en: "The person's device did not respond." },
  CALL_REJECTED: { 'zh-CN': '对方拒接。', en: 'The call was declined.' },
  UNALLOCATED_NUMBER: { 'zh-CN': '空号。', en: 'The number is not in use.' },
  INVALID_NUMBER_FORMAT: { 'zh-CN': '号码格式无效。', en: 'The number is not valid.' },
  SUBSCRIBER_ABSENT: { 'zh-CN': '对方关机或不在服务区。', en: 'The phone is off or out of reach.' },
  NETWORK_OUT_OF_ORDER: { 'zh-CN': '网络故障。', en: 'The network failed.' },
  DESTINATION_OUT_OF_ORDER: { 'zh-CN': '对方线路故障。', en: "The destination's line is out of order." },
  NORMAL_TEMPORARY_FAILURE: { 'zh-CN': '线路暂时故障。', en: 'The line failed for the moment.' },
  SWITCH_CONGESTION: { 'zh-CN': '交换机拥塞。', en: 'The switch was congested.' },
  NORMAL_CIRCUIT_CONGESTION: { 'zh-CN': '线路拥塞。', en: 'No circuit was free.' },
  ORIGINATOR_CANCEL: { 'zh-CN': '我方取消了呼叫。', en: 'We cancelled the call.' },
  RECOVERY_ON_TIMER_EXPIRE: { 'zh-CN': '对方网络超时没有应答。', en: 'The other network did not answer in time.' },
  ALLOTTED_TIMEOUT: { 'zh-CN': '达到最长通话时间。', en: 'The call reached its longest allowed time.' },
  PROGRESS_TIMEOUT: { 'zh-CN': '对方网络没有给出振铃。', en: 'The other network gave no ringing in time.' },
  LOSE_RACE: { 'zh-CN': '另一路呼叫先接通了。', en: 'Another leg was answered first.' },
}
