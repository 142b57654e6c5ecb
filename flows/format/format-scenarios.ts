import type { ScenarioFile } from '../scenario/scenario'
import { writeJson } from './write-json'

const none: Readonly<Record<string, unknown>> = { vars: {}, answers: [], expect: {} }

/** `name.scenario.json`: canonical as flow files are, empty parts left out. */
export function formatScenarios({ scenarios, ...file }: ScenarioFile): string {
  const kept = scenarios.map((scenario) =>
    Object.fromEntries(Object.entries(scenario).filter(([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(none[key]))),
  )
  return `${writeJson(JSON.parse(JSON.stringify({ ...file, scenarios: kept })))}\n`
}
