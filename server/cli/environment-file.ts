import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Environment, environmentSchema } from '../../flows/index'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'

/**
 * `env/<name>.json` beside a flow file, or in the nearest folder above it; `undefined` when no environment was asked for.
 * @throws {Failure} environment-missing, environment-unreadable
 */
export function environmentOf(file: string, name: string | undefined): Environment | undefined {
  if (name === undefined) return undefined
  if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) throw new Failure('environment-missing', { name, folder: '.' })
  const from = resolve(file === '-' ? '.' : dirname(file))
  const path = nearest(from, join('env', `${name}.json`))
  if (!path) throw new Failure('environment-missing', { name, folder: from })
  try {
    const parsed = environmentSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (parsed.success) return parsed.data
    throw new Error(parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '))
  } catch (error) {
    throw new Failure('environment-unreadable', { file: path, reason: reasonOf(error) })
  }
}

function nearest(folder: string, name: string): string | undefined {
  const path = join(folder, name)
  if (existsSync(path)) return path
  const above = dirname(folder)
  return above === folder ? undefined : nearest(above, name)
}
