// Outlives its parent by a moment: when the pipe from the parent closes without a farewell, the parent was killed,
// and what it had started is stopped here, last started first.
// Lines on stdin: {"add":pid,"signal":"SIGTERM"}, {"remove":pid}, {"folder":"path"} (removed at the end), {"farewell":true}.
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

const graceMs = 8_000
/** @type {Map<number, NodeJS.Signals>} */
const children = new Map()
/** @type {string | undefined} */
let folder
let farewell = false

// A Ctrl-C in the terminal is for the parent, which stops everything in order and then lets this process go.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {})

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line)
  if (message.add) children.set(message.add, message.signal)
  if (message.remove) children.delete(message.remove)
  if (message.folder) folder = message.folder
  if (message.farewell) farewell = true
}
if (!farewell) {
  for (const [pid, signal] of [...children].reverse()) await end(pid, signal)
}
if (folder) rmSync(folder, { recursive: true, force: true })

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
async function end(pid, signal) {
  if (!send(pid, signal)) return
  const deadline = Date.now() + graceMs
  while (Date.now() < deadline) {
    if (!send(pid, 0)) return
    await new Promise((go) => setTimeout(go, 50))
  }
  send(-pid, 'SIGKILL')
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
