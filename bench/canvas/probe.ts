// Runs in the page before anything of its own, on the floor and on the studio alike; what it saw is read from `window.bench`.

interface Probe {
  /** Since the navigation began: when the first cards were painted, and when nothing long held the page any more. */
  readonly opened: () => Promise<{ readonly paintedMs: number; readonly interactiveMs: number; readonly firstByteMs: number; readonly htmlMs: number }>
  /** Gaps between the frames that follow, until `stop`. */
  readonly startFrames: () => void
  /** From each key's arrival at the browser to the frame that shows it, until `stop`. */
  readonly startKeys: () => void
  readonly stop: () => { readonly gapsMs: readonly number[]; readonly keysMs: readonly number[]; readonly longTasksMs: readonly number[] }
  /** What went to web workers and came back, so far. */
  readonly work: () => readonly Work[]
}

export interface Work {
  /** Main thread, while it hands the work over (the copy of the message). */
  readonly postMs: number
  /** From there to the answer: copying, waiting, working. */
  readonly answerMs: number
  readonly atMs: number
}

declare global {
  interface Window {
    bench: Probe
  }
}

/** A page that no long task touched for so long answers whoever clicks. */
const quietMs = 500

const tasks: { readonly startMs: number; readonly endMs: number }[] = []
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ startMs: startTime, endMs: startTime + duration })
}).observe({ type: 'longtask', buffered: true })

/** The moment after the next frame was made. */
function afterFrame(then: (nowMs: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => then(performance.now())
    port2.postMessage(0)
  })
}

const painted = new Promise<number>((resolve) => {
  const look = () => {
    if (!document.querySelector('.react-flow__node')) return
    watch.disconnect()
    afterFrame(resolve)
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
})

async function opened(): ReturnType<Probe['opened']> {
  const paintedMs = await painted
  for (;;) {
    const interactiveMs = Math.max(paintedMs, tasks.at(-1)?.endMs ?? 0)
    const leftMs = interactiveMs + quietMs - performance.now()
    if (leftMs <= 0) {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return { paintedMs, interactiveMs, firstByteMs: page?.responseStart ?? 0, htmlMs: page?.responseEnd ?? 0 }
    }
    await new Promise((resolve) => setTimeout(resolve, leftMs))
  }
}

let isRunning = false
let startMs = 0
let times: number[] = []
let keysMs: number[] = []

function start(): void {
  isRunning = true
  startMs = performance.now()
  times = []
  keysMs = []
}

function tick(nowMs: number): void {
  if (!isRunning) return
  times.push(nowMs)
  requestAnimationFrame(tick)
}

function onKey(event: KeyboardEvent): void {
  afterFrame((nowMs) => keysMs.push(nowMs - event.timeStamp))
}

const done: Work[] = []
window.Worker = class extends Worker {
  private readonly sent: { readonly atMs: number; readonly postMs: number }[] = []

  constructor(...args: ConstructorParameters<typeof Worker>) {
    super(...args)
    // Before the studio's own listener: reading the answer is the main thread's time, the wait for it is not.
    this.addEventListener('message', (event) => {
      const one = this.sent.shift()
      if (one && event.isTrusted) done.push({ ...one, answerMs: performance.now() - one.atMs })
    })
  }

  override postMessage(message: unknown): void {
    const atMs = performance.now()
    super.postMessage(message)
    this.sent.push({ atMs, postMs: performance.now() - atMs })
  }
}

window.bench = {
  opened,
  startFrames: () => {
    start()
    requestAnimationFrame(tick)
  },
  startKeys: () => {
    start()
    window.addEventListener('keydown', onKey, { capture: true })
  },
  stop: () => {
    isRunning = false
    window.removeEventListener('keydown', onKey, { capture: true })
    return {
      gapsMs: times.slice(1).map((time, i) => time - (times[i] ?? time)),
      keysMs,
      longTasksMs: tasks.filter((task) => task.endMs > startMs).map((task) => task.endMs - task.startMs),
    }
  },
  work: () => done,
}
