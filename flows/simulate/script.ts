import type { Outcome } from '../model/outcome'
import type { Value } from '../model/run'
import type { Locale } from '../model/text'

/** One thing that the world does. The first one that fits a command is used up by it. */
export interface Answer {
  /** Node at which it happens; left out it fits anywhere. */
  readonly at?: string
  /** Keys that the person presses, during the prompt or after it. */
  readonly press?: string
  /** What the person says. */
  readonly say?: string
  /** The person hangs up. */
  readonly hangUp?: boolean
  /** Outcome of any other command, e.g. `busy`, `failed`, `blocked`, `notFound`, `fault`. */
  readonly is?: string
  /** Fields of that outcome, e.g. `{ "rule": "us.window" }`, or what a request puts out. */
  readonly with?: Readonly<Record<string, Value>>
  readonly output?: Readonly<Record<string, Value>>
}

/** Who is called, and how the world behaves. What is not told goes well: cleared, answered, sent, done; nobody presses anything. */
export interface Script {
  readonly locale?: Locale
  readonly zone?: string
  readonly contactKey?: string
  readonly vars?: Readonly<Record<string, Value>>
  readonly answers?: readonly Answer[]
}

export interface Clock {
  /** Wall time at which the attempt begins; from there time is virtual. */
  readonly startMs: number
}

export type { Outcome }
