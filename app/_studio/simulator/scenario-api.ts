import type { Scenario } from '../../../flows/index'

export interface StoredScenarios {
  readonly scenarios: readonly Scenario[]
  readonly revision: number
}

/** The flow's scenarios on the server. Every change answers with what stands now, and with the flow's revision that it made. */
export interface ScenarioApi {
  readonly list: () => Promise<readonly Scenario[]>
  /** A new one, or one that takes the place of another by its name. */
  readonly save: (scenario: Scenario, replaces?: string) => Promise<StoredScenarios>
  readonly remove: (name: string) => Promise<StoredScenarios>
}
