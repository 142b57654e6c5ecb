import type { Issue } from '../model/issue'
import { JsonSyntaxError, placeKey, readJson } from '../parse/read-json'
import { issue } from '../validate/codes'
import { type ScenarioFile, scenarioFileSchema } from './scenario'

/** The text of a `name.scenario.json` → its scenarios, or findings with line and field. */
export function parseScenarios(
  text: string,
): { readonly file: ScenarioFile; readonly issues: readonly [] } | { readonly file: null; readonly issues: readonly Issue[] } {
  try {
    const { value, places } = readJson(text)
    const parsed = scenarioFileSchema.safeParse(value)
    if (parsed.success) return { file: parsed.data, issues: [] }
    const issues = parsed.error.issues.map(({ path }) => {
      const keys = path.map(String)
      let line: number | undefined
      for (let length = keys.length; length > 0 && line === undefined; length--) line = places.get(placeKey(keys.slice(0, length)))?.line
      return { ...issue('bad-scenario', { field: keys.join('.') }, { field: keys.join('.') || '{}' }), ...(line !== undefined && { line }) }
    })
    return { file: null, issues }
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown
    const { line, column, found } = thrown
    return { file: null, issues: [issue('not-json', { line }, { line, column, found })] }
  }
}
