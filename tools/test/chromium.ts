import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { lastLines, runCommand } from '../bootstrap/command.mjs'
import { Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const downloadMs = 180_000
const aptMs = 420_000

/**
 * A Chromium that starts: CALLWEAVE_CHROMIUM, the PATH, Playwright's cache, Playwright's own download, the packages of Debian.
 * @throws {Failure} browser-missing
 */
export async function findChromium(env: NodeJS.ProcessEnv, logs: string, write: (text: string) => void): Promise<string> {
  const tried: string[] = []
  const given = env.CALLWEAVE_CHROMIUM
  if (given) {
    if (await starts(given)) return given
    throw new Failure('browser-missing', { reason: `CALLWEAVE_CHROMIUM=${given} does not start` })
  }
  const found = await firstThatStarts([...onPath(env), chromium.executablePath()])
  if (found) {
    await installFonts(logs, write)
    return found
  }
  write('Chromium: trying the download of Playwright\n')
  const log = join(logs, 'chromium.log')
  const download = await runCommand(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    cwd: root,
    log,
    timeoutMs: downloadMs,
  })
  if (await starts(chromium.executablePath())) return chromium.executablePath()
  tried.push(`download: ${download.timedOut ? 'time limit' : lastLines(download.output, 1)}`)
  if (canUseApt()) {
    write('Chromium: installing the packages chromium and fonts-noto-cjk\n')
    const apt = await installPackages(['chromium', 'fonts-noto-cjk'], log)
    const installed = await firstThatStarts(onPath(env))
    if (installed) return installed
    tried.push(`apt-get: ${lastLines(apt, 1)}`)
  }
  throw new Failure('browser-missing', { reason: tried.join('; ') })
}

function onPath(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = (env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await starts(path)) return path
  return undefined
}

/** Some systems have a stand-in of that name that only says where the browser could be had. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const { code, output } = await runCommand(path, ['--version'], { cwd: root, timeoutMs: 20_000 })
  return code === 0 && /Chrom/.test(output)
}

/** Without them Chinese text is boxes, and nobody could judge a screenshot. */
async function installFonts(logs: string, write: (text: string) => void): Promise<void> {
  const { output } = await runCommand('fc-list', [':lang=zh', 'family'], { cwd: root })
  if (output.trim() || !canUseApt()) return
  write('Fonts: installing the package fonts-noto-cjk\n')
  await installPackages(['fonts-noto-cjk'], join(logs, 'chromium.log'))
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

async function installPackages(packages: readonly string[], log: string): Promise<string> {
  const options = { cwd: root, log, timeoutMs: aptMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update'], options)
  const { output } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
  return output
}
