import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Flow, formatScenarios, type Layout, parseFlow, parseScenarios } from '../../flows/index'
import { readLayout } from './read-layout'

export interface Template {
  readonly name: string
  readonly flow: Flow
  readonly layout: Layout
  /** How calls on it may go: the copy can be tested from the first minute. */
  readonly scenarios: string
}

/** The shipped examples are the templates: what documentation shows is what the gallery offers. */
const folder = join(process.cwd(), 'flows', 'examples', 'good')
const ending = '.flow.json'

export async function listTemplates(): Promise<readonly Template[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
  const all = await Promise.all(names.map(readTemplate))
  return all.filter((one) => one !== null)
}

export async function readTemplate(name: string): Promise<Template | null> {
  if (!/^[a-z0-9-]+$/.test(name)) return null
  const text = await readFile(join(folder, `${name}${ending}`), 'utf8').catch(() => null)
  const { flow } = text === null ? { flow: null } : parseFlow(text)
  if (!flow) return null
  const layout = await readFile(join(folder, `${name}.layout.json`), 'utf8').catch(() => '{}')
  const { file } = parseScenarios(await readFile(join(folder, `${name}.scenario.json`), 'utf8').catch(() => ''))
  return { name, flow, layout: readLayout(layout), scenarios: file ? formatScenarios({ schemaVersion: 1, scenarios: file.scenarios }) : '' }
}
