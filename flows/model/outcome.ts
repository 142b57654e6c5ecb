import type { CommandKind, Json } from './command'

/** How a leg ended, all four things that are kept of it. */
export interface CauseDetail {
  /** FreeSWITCH's name, e.g. USER_BUSY. */
  readonly cause: string
  readonly q850?: number
  readonly sipStatus?: number
  readonly earlyMedia?: 'none' | 'ringback' | 'announcement'
}

/** What came of a command. `hungUp` may answer any command that runs on a live call. */
export interface Outcomes {
  check:
    | { readonly is: 'cleared'; readonly clearanceId: string }
    | { readonly is: 'deferred'; readonly untilMs: number; readonly rule: string }
    | { readonly is: 'blocked'; readonly rule: string }
  dial:
    | { readonly is: 'answered' }
    | ({ readonly is: 'machine' | 'busy' | 'noAnswer' | 'rejected' | 'unreachable' | 'failed' } & Partial<CauseDetail>)
    | { readonly is: 'blocked'; readonly rule: string }
  play: { readonly is: 'done' } | { readonly is: 'stopped'; readonly key: string } | HungUp | Fault
  collect:
    | { readonly is: 'collected'; readonly digits: string }
    | { readonly is: 'noInput' }
    | { readonly is: 'noMatch'; readonly digits: string }
    | { readonly is: 'tooMany'; readonly digits: string }
    | HungUp
    | Fault
  listen:
    | { readonly is: 'heard'; readonly text: string; readonly confidence: number; readonly intent?: string; readonly slots?: Readonly<Record<string, string>> }
    | { readonly is: 'digits'; readonly digits: string }
    | { readonly is: 'noInput' }
    | { readonly is: 'lowConfidence'; readonly text: string; readonly confidence: number }
    | HungUp
    | Fault
  record: { readonly is: 'recorded'; readonly file: string; readonly ms: number } | { readonly is: 'silent' } | { readonly is: 'done' } | HungUp | Fault
  bridge: { readonly is: 'completed' | 'noAgent' | 'noAnswer' | 'failed' } | HungUp | Fault
  hangup: { readonly is: 'done' } | HungUp
  message:
    | { readonly is: 'sent' }
    | { readonly is: 'failed'; readonly reason: string }
    | { readonly is: 'replied'; readonly text: string }
    | { readonly is: 'timeout' }
  request: { readonly is: string; readonly output: Readonly<Record<string, Json>> } | Fault
  wait: { readonly is: 'done' }
}

export interface HungUp extends CauseDetail {
  readonly is: 'hungUp'
  /** Who ended it, as far as the switch knows. */
  readonly by: 'callee' | 'us' | 'switch'
}

/** A failure of ours or of the switch while the call lived; leads to the flow's `onError`. */
export interface Fault {
  readonly is: 'fault'
  readonly code: string
}

export type Outcome = Outcomes[CommandKind]
export type OutcomeOf<K extends CommandKind> = Outcomes[K]

/** Final result of an attempt, in the words of the campaign board. */
export const dispositions = [
  'completed',
  'optedOut',
  'hungUp',
  'machine',
  'busy',
  'noAnswer',
  'rejected',
  'unreachable',
  'blocked',
  'failed',
  'cancelled',
] as const
export type Disposition = (typeof dispositions)[number]
