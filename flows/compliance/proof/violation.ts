import type { GateId } from '../../model/command'
import type { StepId } from '../../model/plan'
import type { Text } from '../../model/text'

/** Why a plan must not run. `path` leads from where the rule begins to hold to the step that breaks it. */
export interface Violation {
  readonly gate: GateId | 'structure'
  readonly step: StepId
  readonly why: Text
  readonly path: readonly StepId[]
}
