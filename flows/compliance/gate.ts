import type { GateId } from '../model/command'
import type { Provenance } from '../model/plan'
import type { Text } from '../model/text'

/** One rule that every plan keeps. `why` is what the receipt tells the reader. */
export interface Gate {
  readonly id: GateId
  readonly stage: 'compile' | 'beforeDial'
  readonly name: Text
  readonly rule: string
  /** Law, regulator or policy that it comes from. */
  readonly source: string
  readonly why: Text
}

export const provenance = ({ id, rule, source }: Gate): Provenance => ({ gate: id, rule, source })
