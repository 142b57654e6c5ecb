import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeWritable } from '../bootstrap/folders.mjs'

/** Everything that a start keeps, under one ignored folder. */
export interface StatePaths {
  readonly state: string
  readonly secrets: string
  readonly runtime: string
  readonly ports: string
  readonly postgres: string
  readonly temporal: string
  readonly logs: string
  readonly recordings: string
  log(name: string): string
}

/** @throws {Failure} folder-not-writable */
export function statePaths(state: string): StatePaths {
  makeWritable(state)
  const logs = join(state, 'logs')
  const recordings = join(state, 'recordings')
  for (const folder of [logs, recordings, join(state, 'prompts')]) mkdirSync(folder, { recursive: true })
  return {
    state,
    secrets: join(state, 'secrets.json'),
    runtime: join(state, 'runtime.json'),
    ports: join(state, 'ports.json'),
    postgres: join(state, 'pg'),
    temporal: join(state, 'temporal.db'),
    logs,
    recordings,
    log: (name) => join(logs, `${name}.log`),
  }
}
