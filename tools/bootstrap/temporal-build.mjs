import { readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lastLines, runCommand } from './command.mjs'
import { Failure } from './failure.mjs'
import { checkDisk, makeWritable, root } from './folders.mjs'
import { compareVersions } from './versions.mjs'

const neededMb = 3_000
const moduleFolder = join(root, 'tools/temporal')
export const oldestGo = /^go (\S+)$/m.exec(readFileSync(join(moduleFolder, 'go.mod'), 'utf8'))?.[1] ?? '1.26'

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ usable: boolean, found?: string }>}
 */
export async function goVersion(env) {
  const asked = await runCommand('go', ['env', 'GOVERSION'], { cwd: root, env: goEnv(env), timeoutMs: 10_000 })
  const found = /go([\d.]+)/.exec(asked.output)?.[1]
  if (asked.code !== 0 || !found) return { usable: false }
  return { usable: compareVersions(found, oldestGo) >= 0, found }
}

/**
 * @param {{ version: string, target: string, env: NodeJS.ProcessEnv, log: string, step: import('./steps.mjs').StepHandle }} options
 * @throws {Failure} temporal-build-failed, disk-full, folder-not-writable
 */
export async function buildTemporal({ version, target, env, log, step }) {
  makeWritable(dirname(target))
  checkDisk(dirname(target), neededMb)
  const go = { cwd: moduleFolder, env: goEnv(env), log }
  const program = 'github.com/temporalio/cli/cmd/temporal'
  step.note({ 'zh-CN': '从源码构建：下载 Go 模块', en: 'building from source: fetching Go modules' })
  let [modules, total, done] = [0, 0, 0]
  const listed = await runCommand('go', ['list', '-deps', program], {
    ...go,
    onLine: (line) => {
      if (line.startsWith('go: downloading')) modules += 1
      else total += 1
      if (total > 0) return
      step.note({ 'zh-CN': `从源码构建：已下载 ${modules} 个 Go 模块`, en: `building from source: ${modules} Go modules fetched` })
    },
  })
  if (listed.code !== 0) throw new Failure('temporal-build-failed', { reason: lastLines(listed.output), log })
  const temporary = `${target}.${process.pid}`
  const flags = `-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${version}`
  const built = await runCommand('go', ['build', '-v', '-trimpath', '-ldflags', flags, '-o', temporary, program], {
    ...go,
    onLine: (line) => {
      if (!/^[\w.\-/]+$/.test(line)) return
      done += 1
      step.note({
        'zh-CN': `从源码构建：${done} / ${total} 个包（首次约 5 分钟）`,
        en: `building from source: ${done} of ${total} packages (about 5 minutes the first time)`,
      })
    },
  })
  if (built.code !== 0) {
    await rm(temporary, { force: true })
    throw new Failure('temporal-build-failed', { reason: lastLines(built.output), log })
  }
  // Under its own name only when it is whole, so that a broken-off build is never taken for a binary.
  await rename(temporary, target)
  step.note({ 'zh-CN': '已从源码构建', en: 'built from source' })
}

/**
 * No toolchain is fetched behind the reader's back, and no C compiler is needed.
 * @param {NodeJS.ProcessEnv} env
 */
function goEnv(env) {
  return { ...env, GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GOFLAGS: env.GOFLAGS ?? '' }
}
