import type { Plan } from '../../flows/model/plan'
import type { CallState } from '../../flows/model/run'
import type { Locale } from '../../flows/model/text'
import type { CauseDetail, Disposition } from '../../flows/model/outcome'

export type AttemptState = 'claimed' | 'dialing' | 'live' | 'unknown' | 'ended'

/** The person called, as far as a segment needs to know. The number stays sealed until the dial. */
export interface RunContact {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly region: string
  readonly zones: readonly string[]
  readonly phoneHash: string
  readonly phoneSealed: string
  readonly phoneMasked: string
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>
}

/** A run as it stands in the database when a segment takes it over. */
export interface Run {
  readonly workspaceId: string
  readonly campaignId: string
  readonly runId: string
  readonly attemptId: string
  readonly attemptNo: number
  readonly attemptState: AttemptState
  /** Inbound: the caller is on the line before the run begins, and `campaignId` is the number that was called. */
  readonly direction: 'outbound' | 'inbound'
  readonly callUuid: string
  /** Names the segment that may write; an older one's writes match no row. */
  readonly owner: string
  readonly planHash: string
  readonly contact: RunContact
  readonly checkpoint: CallState | null
  readonly disposition: Disposition | null
}

export interface LoadedRun {
  readonly run: Run
  readonly plan: Plan
}

/** What the switch told of a leg, kept beside the disposition. */
export type LegEnd = Partial<CauseDetail>
