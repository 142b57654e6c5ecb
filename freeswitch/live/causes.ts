import type { CauseDetail, HungUp } from '../../flows/model/outcome'
import type { DialResult } from '../call-control'
import type { EslEvent } from '../esl/event'

export type FailedDial = Extract<DialResult, { cause: string }>['is']

/** How a leg that was never answered is called on the campaign board, by FreeSWITCH's cause. Everything else is `failed`. */
const dialOf: Readonly<Record<string, FailedDial>> = {
  USER_BUSY: 'busy',
  NO_ANSWER: 'noAnswer',
  PROGRESS_TIMEOUT: 'noAnswer',
  ORIGINATOR_CANCEL: 'noAnswer',
  CALL_REJECTED: 'rejected',
  UNWANTED: 'rejected',
  UNALLOCATED_NUMBER: 'unreachable',
  NO_ROUTE_DESTINATION: 'unreachable',
  NO_USER_RESPONSE: 'unreachable',
  SUBSCRIBER_ABSENT: 'unreachable',
  USER_NOT_REGISTERED: 'unreachable',
  NUMBER_CHANGED: 'unreachable',
  INVALID_NUMBER_FORMAT: 'unreachable',
  RECOVERY_ON_TIMER_EXPIRE: 'unreachable',
}

/** `DESTINATION_OUT_OF_ORDER` stays `failed`: without a channel it is our own throttle, not the customer's telephone. */
export function failedDial(detail: CauseDetail): DialResult {
  return { is: dialOf[detail.cause] ?? 'failed', ...detail }
}

const endedBySwitch = new Set(['ALLOTTED_TIMEOUT', 'SYSTEM_SHUTDOWN', 'MANAGER_REQUEST', 'MEDIA_TIMEOUT', 'DESTINATION_OUT_OF_ORDER', 'NO_ANSWER'])

export function causeDetail(event: EslEvent, earlyMedia: CauseDetail['earlyMedia']): CauseDetail {
  const q850 = figure(event.variable('hangup_cause_q850'))
  const sipStatus = figure(event.variable('sip_term_status') ?? event.variable('sip_invite_failure_status'))
  return {
    cause: event.get('Hangup-Cause') ?? event.variable('hangup_cause') ?? 'UNKNOWN',
    ...(q850 === undefined ? {} : { q850 }),
    ...(sipStatus === undefined ? {} : { sipStatus }),
    ...(earlyMedia === undefined ? {} : { earlyMedia }),
  }
}

/** SIP says who sent the BYE; loopback does not, there our own hangup and the switch's own causes decide. */
export function hungUp(event: EslEvent, detail: CauseDetail, weAsked: boolean): HungUp {
  const disposition = event.variable('sip_hangup_disposition') ?? ''
  if (disposition.startsWith('recv_')) return { is: 'hungUp', by: 'callee', ...detail }
  if (weAsked) return { is: 'hungUp', by: 'us', ...detail }
  return { is: 'hungUp', by: disposition.startsWith('send_') || endedBySwitch.has(detail.cause) ? 'switch' : 'callee', ...detail }
}

function figure(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined
}
