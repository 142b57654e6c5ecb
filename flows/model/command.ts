import type { Industry, Purpose, Speaker } from './flow'
import type { Locale } from './text'

/**
 * What a call can do: a closed set. Node types come and go; gates, drivers and the switch know only these.
 * Every command here is concrete: templates are rendered, variables resolved.
 */
export type Command =
  | CheckCommand
  | DialCommand
  | PlayCommand
  | CollectCommand
  | ListenCommand
  | RecordCommand
  | BridgeCommand
  | HangupCommand
  | MessageCommand
  | RequestCommand
  | WaitCommand

export type CommandKind = Command['do']

/** Something to be heard: text that the prompt store turns into a WAV, or an uploaded recording by content hash. */
export type Utterance = { readonly locale: Locale; readonly voice?: string; readonly text: string } | { readonly audio: string }

export const gateIds = [
  'purposeTagged',
  'identify',
  'aiDisclosure',
  'recordingNotice',
  'optOut',
  'campaignRunning',
  'doNotCall',
  'consent',
  'callingWindow',
  'frequencyCap',
  'spamLabel',
  'callerIdRoom',
] as const
export type GateId = (typeof gateIds)[number]

/** Asks for a clearance, in one database transaction. Nothing may be dialled without one. */
export interface CheckCommand {
  readonly do: 'check'
  readonly purpose: Purpose
  /** Left out: no trade of its own, and a machine’s voice. */
  readonly industry?: Industry
  readonly speaker?: Speaker
  readonly gates: readonly GateId[]
  readonly pool: string
}

/** Spends the clearance of the last check and originates once. */
export interface DialCommand {
  readonly do: 'dial'
  /** Logical name of the caller-ID pool. */
  readonly pool: string
  readonly ringMs: number
  readonly amd: 'off' | 'energy' | 'switch'
  /** The switch hangs up after this long whatever becomes of us. */
  readonly maxCallMs: number
}

export interface PlayCommand {
  readonly do: 'play'
  readonly say: readonly Utterance[]
  /** Keys that cut the prompt short; '' plays it whole. */
  readonly stopKeys: string
  /** Why it is spoken: gates recognise their announcements by it. */
  readonly announce?: GateId
}

/** One try at collecting digits; retries are steps of the plan. */
export interface CollectCommand {
  readonly do: 'collect'
  readonly say: readonly Utterance[]
  readonly digitsMin: number
  readonly digitsMax: number
  /** Single keys accepted, e.g. '123'; '' accepts every digit. */
  readonly allowed: string
  /** Key that ends the entry, '' for none. */
  readonly finishKey: string
  readonly firstMs: number
  readonly interDigitMs: number
  readonly totalMs: number
  /** Keys heard during the prompt count and stop it. */
  readonly bargeIn: boolean
  /** Start of the prompt during which keys are ignored. */
  readonly protectedMs: number
  /** Keep keys pressed before the prompt. */
  readonly typeAhead: boolean
  /** Digits identify or pay: never logged, traced or stored in the clear. */
  readonly secret: boolean
  readonly announce?: GateId
}

/** Records one utterance and has it recognised. */
export interface ListenCommand {
  readonly do: 'listen'
  readonly say: readonly Utterance[]
  readonly locale: Locale
  readonly speechStartMs: number
  readonly endOfSpeechMs: number
  readonly totalMs: number
  readonly bargeIn: boolean
  /** Digits are taken as well when set. */
  readonly digitsMax: number
  readonly finishKey: string
  /** What may be meant, for providers that take hints. */
  readonly intents?: readonly { readonly id: string; readonly examples: readonly string[]; readonly keywords: readonly string[] }[]
  readonly confidenceMin?: number
  readonly provider?: string
  /** What is said identifies or pays: never logged, traced or stored in the clear. */
  readonly secret?: boolean
}

export interface RecordCommand {
  readonly do: 'record'
  readonly action: 'message' | 'start' | 'stop' | 'mask' | 'unmask'
  readonly beep: boolean
  readonly maxMs: number
  readonly silenceStopMs: number
  readonly stereo: boolean
}

export interface BridgeCommand {
  readonly do: 'bridge'
  readonly to: { readonly kind: 'queue' | 'number' | 'sip'; readonly name: string }
  readonly whisper: readonly Utterance[]
  readonly hold: readonly Utterance[]
  readonly ringMs: number
  readonly strategy: 'all' | 'roundRobin' | 'longestIdle'
}

export interface HangupCommand {
  readonly do: 'hangup'
}

/** Leaves the house once: the driver sends it under an idempotency key (attempt, step visit). */
export interface MessageCommand {
  readonly do: 'message'
  readonly channel: 'sms' | 'push' | 'im'
  readonly text: string
  readonly locale: Locale
  /** Longest wait for delivery or a reply; 0 returns once the provider has accepted it. */
  readonly replyWaitMs: number
}

/** Asks or tells a system outside the call: contacts, CRM, calendar, HTTP, the do-not-call list. Idempotent by key. */
export interface RequestCommand {
  readonly do: 'request'
  readonly target: 'contacts' | 'crm' | 'http' | 'calendar' | 'doNotCall' | 'callback'
  readonly operation: string
  /** Logical name of the connector, resolved by the environment. */
  readonly connector?: string
  readonly input: Readonly<Record<string, Json>>
  readonly timeoutMs: number
  readonly filler?: readonly Utterance[]
}

/** Lets time pass without holding a worker. */
export type WaitCommand = { readonly do: 'wait'; readonly ms: number } | { readonly do: 'wait'; readonly untilMs: number }

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
