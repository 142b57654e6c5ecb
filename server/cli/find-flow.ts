import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FindFlow, parseFlow } from '../../flows/index'

/** Flows that a flow calls lie beside it: `name` is `name.flow.json` of the same folder. */
export function flowsBeside(file: string): FindFlow {
  const folder = file === '-' ? '.' : dirname(file)
  return (name) => {
    const path = join(folder, `${name}.flow.json`)
    // A name is no path: it cannot lead out of the folder.
    if (!/^[\w-]+$/.test(name) || !existsSync(path)) return undefined
    return parseFlow(readFileSync(path, 'utf8')).flow ?? undefined
  }
}
