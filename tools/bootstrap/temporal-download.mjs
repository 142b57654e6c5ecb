import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { lastLines, runCommand } from './command.mjs'
import { reasonOf } from './failure.mjs'

const answerMs = 4_000
const wholeMs = 180_000

/**
 * Asks the service from which Temporal's SDKs fetch their development server. Never throws: a closed network is
 * ordinary, the next way is tried then.
 * @param {string} version
 * @param {string} target
 * @param {import('./steps.mjs').StepHandle} step
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function downloadTemporal(version, target, step) {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64'
  /** @type {string | undefined} */
  let folder
  try {
    const asked = await fetch(`https://temporal.download/cli/v${version}?platform=${process.platform}&arch=${arch}`, { signal: AbortSignal.timeout(answerMs) })
    if (!asked.ok) return { ok: false, reason: `HTTP ${asked.status}` }
    const info = /** @type {{ archiveUrl?: string, fileToExtract?: string }} */ (await asked.json())
    if (!info.archiveUrl || !info.fileToExtract) return { ok: false, reason: 'an answer of another form' }
    const archive = await fetch(info.archiveUrl, { signal: AbortSignal.timeout(wholeMs) })
    if (!archive.ok || !archive.body) return { ok: false, reason: `HTTP ${archive.status}` }
    folder = await mkdtemp(join(dirname(target), 'download-'))
    const packed = join(folder, 'temporal.tar.gz')
    const totalMb = Number(archive.headers.get('content-length') ?? 0) / 2 ** 20
    let bytes = 0
    const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (archive.body))
    body.on('data', (chunk) => {
      bytes += chunk.length
      const done = `${(bytes / 2 ** 20).toFixed(0)} / ${totalMb.toFixed(0)} MB`
      step.note({ 'zh-CN': `下载中 ${done}`, en: `downloading ${done}` })
    })
    await pipeline(body, createWriteStream(packed))
    const unpacked = await runCommand('tar', ['-xf', packed, '-C', folder], { cwd: folder })
    if (unpacked.code !== 0) return { ok: false, reason: lastLines(unpacked.output) }
    const binary = join(folder, info.fileToExtract)
    await chmod(binary, 0o755)
    await rename(binary, target)
    step.note({ 'zh-CN': '已下载', en: 'downloaded' })
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: reasonOf(error instanceof Error && error.cause ? error.cause : error) }
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}
