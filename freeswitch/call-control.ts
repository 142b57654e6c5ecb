import type { CauseDetail, Fault, HungUp, OutcomeOf } from '../flows/model/outcome'

/** UUID of the channel: UUIDv5 of the attempt, so a retry asks for the same call. */
export type CallId = string

/**
 * Everything the rest of the house may ask of a switch. Behind it stands `live.ts` (typed ESL) alone, for the
 * simulator and for FreeSWITCH alike. Expected failures are returned; only bugs throw.
 */
export interface CallControl {
  /** Originates ONCE and resolves when the callee answered or the leg failed. Never sends a second originate. */
  dial(request: DialRequest): Promise<DialResult>
  /** Looks for a call that somebody else started. Sends nothing that the callee could hear. */
  attach(call: CallId, owner: string): Promise<AttachResult>
  play(call: CallId, step: InCallStep, request: PlayRequest): Promise<OutcomeOf<'play'>>
  /** Keys as they were pressed. What they are worth is the engine's to say, for every driver alike. */
  collect(call: CallId, step: InCallStep, request: CollectRequest): Promise<Collected>
  record(call: CallId, step: InCallStep, request: RecordRequest): Promise<OutcomeOf<'record'>>
  bridge(call: CallId, step: InCallStep, request: BridgeRequest): Promise<OutcomeOf<'bridge'>>
  /** Plays a prompt and records one utterance of the callee, for whoever recognises it. */
  capture(call: CallId, step: InCallStep, request: CaptureRequest): Promise<Captured>
  /** Presses keys towards the callee, e.g. for the extension of a company's exchange. */
  sendDigits(call: CallId, step: InCallStep, digits: string): Promise<OutcomeOf<'hangup'> | Fault>
  hangup(call: CallId, step: InCallStep): Promise<OutcomeOf<'hangup'>>
  /** Forgets the call in this process without hanging up: another worker has it now. */
  detach(call: CallId): void
  health(): SwitchHealth
  close(): Promise<void>
}

/**
 * Position of a command inside its attempt. Written to the channel before the command runs (`cw_fence`), its result
 * after it where the switch can (`cw_d_<seq>`), so that whoever attaches knows what was done already.
 */
export interface InCallStep {
  readonly attempt: string
  readonly seq: number
}

export interface DialRequest extends InCallStep {
  readonly call: CallId
  readonly owner: string
  /** E.164 with or without +; refused when it does not match `^\+?[1-9]\d{2,14}$`. */
  readonly number: string
  readonly callerId: string
  /** Name of a configured gateway or route. */
  readonly gateway?: string
  readonly ringMs: number
  readonly maxCallMs: number
  readonly amd: 'off' | 'energy' | 'switch'
}

export type DialResult =
  | { readonly is: 'answered'; readonly answeredAtMs: number }
  | ({ readonly is: 'machine' | 'busy' | 'noAnswer' | 'rejected' | 'unreachable' | 'failed' } & CauseDetail)
  /** The link broke between the originate and its result: reconcile, never dial again. */
  | { readonly is: 'unknown' }

/** How a prompt that keys may stop was stopped, or what became of a message. */
export type StepEnd = { readonly is: 'stopped'; readonly key: string } | { readonly is: 'recorded'; readonly ms: number } | { readonly is: 'silent' }

/** `failed` also when the agents were still rung and nobody was left to join them. */
export type BridgeEnd = 'completed' | 'noAnswer' | 'failed'

export type AttachResult =
  /** The switch has no such channel (any more). */
  | { readonly is: 'gone' }
  /** The switch stayed away for so long that nobody waits for it any more; its own watchdogs end what is left. */
  | { readonly is: 'lost' }
  /** Still ringing: wait for the dial's result with `dialResult`. */
  | { readonly is: 'ringing'; readonly dialResult: Promise<DialResult> }
  | {
      readonly is: 'live'
      /** Step that the fence on the channel names, and whether it still runs. */
      readonly fence: number
      readonly running: boolean
      /** Digits that finished collects left on the channel, by seq. */
      readonly digits: Readonly<Record<number, string>>
      /** How bridges ended, by seq; of a running one once `rest` resolved. */
      readonly bridges: Readonly<Record<number, BridgeEnd>>
      /** How prompts and messages ended, by seq; of a running one once `rest` resolved. A prompt that was heard whole has none. */
      readonly ends: Readonly<Record<number, StepEnd>>
      /** Resolves when the running step has ended, or this owner has lost the call to another. */
      readonly rest?: Promise<HungUp | { readonly is: 'done' | 'fenced' }>
    }
  /** Another owner has taken it over since. */
  | { readonly is: 'fenced'; readonly owner: string }

export interface PlayRequest {
  /** Absolute paths of WAV files that we rendered, named by content hash. */
  readonly files: readonly string[]
  readonly stopKeys: string
}

export interface CollectRequest extends PlayRequest {
  readonly digitsMin: number
  readonly digitsMax: number
  readonly finishKey: string
  readonly firstMs: number
  readonly interDigitMs: number
  readonly totalMs: number
  readonly bargeIn: boolean
  readonly protectedMs: number
  readonly typeAhead: boolean
  readonly secret: boolean
}

/** `digits` '' and not `finished`: no key came. */
export type Collected = { readonly is: 'keyed'; readonly digits: string /** The finish key ended the entry. */; readonly finished: boolean } | HungUp | Fault

export interface RecordRequest {
  readonly action: 'message' | 'start' | 'stop' | 'mask' | 'unmask'
  readonly file: string
  readonly beep: boolean
  readonly maxMs: number
  readonly silenceStopMs: number
  readonly stereo: boolean
}

export interface BridgeRequest {
  readonly to: { readonly kind: 'queue' | 'number' | 'sip'; readonly name: string }
  /** Numbers or extensions to ring, resolved by the environment. */
  readonly targets: readonly string[]
  readonly whisper: readonly string[]
  readonly hold: readonly string[]
  readonly ringMs: number
  readonly strategy: 'all' | 'roundRobin' | 'longestIdle'
}

export interface CaptureRequest {
  readonly files: readonly string[]
  /** Absolute path of the WAV to write, by the switch. */
  readonly file: string
  /** Keys stop the prompt. */
  readonly bargeIn: boolean
  /** Longest silence before the first word. */
  readonly speechStartMs: number
  /** Silence that ends the utterance; the switch counts whole seconds. */
  readonly endOfSpeechMs: number
  readonly totalMs: number
  /** 0 takes no digits. */
  readonly digitsMax: number
  readonly finishKey: string
  readonly interDigitMs?: number
}

export type Captured =
  | { readonly is: 'captured'; readonly file: string; readonly ms: number }
  | { readonly is: 'digits'; readonly digits: string }
  | { readonly is: 'noInput' }
  | HungUp
  | Fault

export interface SwitchHealth {
  readonly connected: boolean
  readonly name: string
  /** True for our simulator, false for a real switch: nothing starts by itself on a real one. */
  readonly simulator: boolean
  readonly sessions: number
  readonly lastHeartbeatMs: number
  /** Commands that the switch has not answered yet. */
  readonly repliesWaiting: number
}
