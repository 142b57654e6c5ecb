import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

/**
 * @typedef {object} CommandOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [log] file that takes the whole output
 * @property {(line: string) => void} [onLine] every line of either stream
 * @property {number} [timeoutMs] killed after this long
 * @property {{ uid: number, gid: number }} [user] runs as this user
 */

/** @typedef {{ code: number | null, output: string, timedOut: boolean }} CommandResult `output` holds the last 64 KB */

/** Commands under way, so that a stop can end them. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a command to its end, without a shell and without stdin. Never rejects: a command that cannot be started has code 127.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand(file, args, { cwd, env = process.env, log, onLine, timeoutMs, user }) {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...user })
    running.add(child)
    const file_ = log ? createWriteStream(log, { flags: 'a' }) : undefined
    file_?.write(`$ ${[file, ...args].join(' ')}\n`)
    let output = ''
    let partial = ''
    let timedOut = false
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const part = chunk.toString()
      file_?.write(part)
      output = (output + part).slice(-65_536)
      const lines = (partial + part).split(/\r?\n|\r/)
      partial = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) onLine?.(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          endGroup(child)
        }, timeoutMs)
      : undefined
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer)
      running.delete(child)
      file_?.end()
      done({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', finish)
  })
}

/** Ends whatever is under way: called when the start is broken off. */
export function endRunningCommands() {
  for (const child of running) endGroup(child)
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

/**
 * The lines that say why, for a failure's reason: the last error line and what follows it, else the last lines.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 3) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours start with one.
  const plain = output.replace(/\x1b\[[\d;]*m/g, '')
  const lines = plain.split(/\r?\n/).filter((line) => line.trim() && !/^\s*(at |\^|Node\.js v|\}|npm warn)/.test(line))
  const error = lines.findLastIndex((line) => /\b\w*(Error|error|ERROR|FATAL|panic)\b.*\S/.test(line))
  const from = error >= 0 ? error : Math.max(0, lines.length - count)
  return lines
    .slice(from, from + count)
    .map((line) => line.trim())
    .join(' | ')
    .slice(0, 600)
}
