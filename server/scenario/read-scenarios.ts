import { parseScenarios, type Scenario } from '../../flows/index'

/** The stored text → its scenarios, none while there is no text. What cannot be read counts as none: it came in by a newer version. */
export function readScenarios(text: string): readonly Scenario[] {
  return text === '' ? [] : (parseScenarios(text).file?.scenarios ?? [])
}
