import type { RingInput } from '../messages'

export interface RingActivities {
  /** Uuid of the call; undefined on a real switch. */
  ringIn(input: RingInput): Promise<string | undefined>
}
