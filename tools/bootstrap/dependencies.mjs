import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, runCommand } from './command.mjs'
import { Failure } from './failure.mjs'
import { root } from './folders.mjs'

const pnpm = 'pnpm@10.34.9'
const stampFile = join(root, 'node_modules/.callweave-stamp')

/**
 * Installs what the lock file names, unless a stamp shows that it is all there.
 * @param {string} log
 * @param {import('./steps.mjs').StepHandle} step
 * @throws {Failure} install-failed
 */
export async function installDependencies(log, step) {
  if (readIfThere(stampFile) === stamp()) return step.note({ 'zh-CN': '已就绪', en: 'in place' })
  step.note({ 'zh-CN': '正在安装', en: 'installing' })
  const frozen = await install(['--frozen-lockfile'], log, step)
  // The committed lock was made on Linux and lacks the optional parts of other systems.
  const result = frozen.code !== 0 && process.platform !== 'linux' ? await install(['--no-frozen-lockfile'], log, step) : frozen
  if (result.code !== 0) throw new Failure('install-failed', { reason: lastLines(result.output), log })
  linkCommand()
  writeFileSync(stampFile, stamp())
  step.note({ 'zh-CN': '已安装', en: 'installed' })
}

/** So that `npx callweave` in this folder finds the command at once, without asking a registry. */
function linkCommand() {
  const link = join(root, 'node_modules/.bin/callweave')
  rmSync(link, { force: true })
  symlinkSync('../../bin/callweave.mjs', link)
}

/**
 * @param {readonly string[]} options
 * @param {string} log
 * @param {import('./steps.mjs').StepHandle} step
 */
function install(options, log, step) {
  return runCommand('npx', ['--yes', pnpm, 'install', '--reporter=append-only', ...options], {
    cwd: root,
    log,
    // CI=true: pnpm must not ask whether it may replace a node_modules of another package manager.
    env: { ...process.env, CI: 'true', COREPACK_ENABLE_STRICT: '0' },
    onLine: (line) => {
      const progress = /resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line)
      if (!progress) return
      const [, resolved, , downloaded, added] = progress
      step.note({
        'zh-CN': `共 ${resolved} 个包，已下载 ${downloaded}，已写入 ${added}`,
        en: `${resolved} packages, ${downloaded} downloaded, ${added} written`,
      })
    },
  })
}

/** What node_modules must have been made from. */
function stamp() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch} node${process.versions.node.split('.')[0]}\n`
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
