import { accessSync, constants, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { claim } from './claim.mjs'
import { Failure } from './failure.mjs'
import { cacheFolder } from './folders.mjs'
import { buildTemporal, goVersion, oldestGo } from './temporal-build.mjs'
import { downloadTemporal } from './temporal-download.mjs'

export const temporalVersion = '1.8.2'

/** @typedef {{ path: string, from: 'path' | 'cache' | 'download' | 'build' }} TemporalBinary */

/**
 * The `temporal` program: on the PATH, else cached by an earlier start, else downloaded, else built from source.
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.log
 * @param {import('./steps.mjs').StepHandle} options.step
 * @returns {Promise<TemporalBinary>}
 * @throws {Failure} temporal-missing, temporal-build-failed, disk-full, folder-not-writable
 */
export async function findTemporal({ env, log, step }) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'temporal'))
    .find(isExecutable)
  if (onPath) {
    step.note({ 'zh-CN': `使用 ${onPath}`, en: `using ${onPath}` })
    return { path: onPath, from: 'path' }
  }
  const cache = cacheFolder(env)
  const cached = join(cache, `temporal-${temporalVersion}`)
  if (isExecutable(cached)) {
    step.note({ 'zh-CN': '已缓存', en: 'cached' })
    return { path: cached, from: 'cache' }
  }
  mkdirSync(cache, { recursive: true })
  const download = await tryDownload(env, cached, step)
  if (download.ok) return { path: cached, from: 'download' }
  const go = await goVersion(env)
  if (!go.usable) {
    throw new Failure('temporal-missing', {
      go: oldestGo,
      reason: `PATH: no temporal; ${cached}: no file; download: ${download.reason}; Go: ${go.found ?? 'not found'}`,
    })
  }
  return buildOnce(cached, { env, log, step })
}

/**
 * Two starts at once (`npm start` and `npm test`, say) build it once: the second waits and takes what the first made.
 * @param {string} cached
 * @param {{ env: NodeJS.ProcessEnv, log: string, step: import('./steps.mjs').StepHandle }} options
 * @returns {Promise<TemporalBinary>}
 */
async function buildOnce(cached, { env, log, step }) {
  for (;;) {
    const claimed = claim(`${cached}.building.json`)
    if ('owner' in claimed) {
      const { pid } = claimed.owner
      step.note({ 'zh-CN': `等待进程 ${pid} 正在进行的构建`, en: `waiting for the build that process ${pid} is doing` })
      await pause(1_000)
      continue
    }
    try {
      if (isExecutable(cached)) return { path: cached, from: 'cache' }
      await buildTemporal({ version: temporalVersion, target: cached, env, log, step })
      return { path: cached, from: 'build' }
    } finally {
      claimed.release()
    }
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} target
 * @param {import('./steps.mjs').StepHandle} step
 */
function tryDownload(env, target, step) {
  if (env.CALLWEAVE_TEMPORAL_DOWNLOAD === 'off') return { ok: /** @type {const} */ (false), reason: 'CALLWEAVE_TEMPORAL_DOWNLOAD=off' }
  step.note({ 'zh-CN': '尝试下载', en: 'trying a download' })
  return downloadTemporal(temporalVersion, target, step)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
