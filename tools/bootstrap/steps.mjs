import { stepTexts } from './step-texts.mjs'
import { widthOf } from './text-width.mjs'

/** @typedef {keyof typeof stepTexts} StepId */
/** @typedef {import('./language.mjs').Text} Text */
/** @typedef {{ note(text: Text): void }} StepHandle */
/** @typedef {{ state: 'waiting' | 'running' | 'done' | 'failed', startedMs: number, seconds: number, note: string, announcedMs: number }} Step */
/** @typedef {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} Output */

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const quietMs = 10_000

/**
 * The list of steps of a start. On a terminal it is redrawn in place; elsewhere each step is one line when it ends,
 * and a line every ten seconds while it lasts.
 */
export class StepList {
  /**
   * @param {readonly StepId[]} ids in the order shown
   * @param {{ locale: import('./language.mjs').Locale, output: Output, color: boolean }} options
   */
  constructor(ids, { locale, output, color }) {
    this.locale = locale
    this.output = output
    this.color = color
    this.live = output.isTTY === true
    /** @type {Map<StepId, Step>} */
    this.steps = new Map(ids.map((id) => [id, { state: 'waiting', startedMs: 0, seconds: 0, note: '', announcedMs: 0 }]))
    this.drawn = 0
    this.frame = 0
    this.closed = false
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined
  }

  /**
   * Runs one step; steps may run side by side.
   * @template T
   * @param {StepId} id
   * @param {(step: StepHandle) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(id, work) {
    const step = this.steps.get(id)
    if (!step) throw new Error(`no step ${id}`)
    const now = Date.now()
    Object.assign(step, { state: 'running', startedMs: now, announcedMs: now })
    this.timer ??= setInterval(() => this.tick(), this.live ? 100 : 1_000)
    try {
      const result = await work({
        note: (text) => {
          step.note = text[this.locale]
        },
      })
      this.end(id, step, 'done')
      return result
    } catch (error) {
      this.end(id, step, 'failed')
      throw error
    }
  }

  /** Nothing more will be drawn. */
  close() {
    clearInterval(this.timer)
    this.timer = undefined
    if (this.live && !this.closed) this.draw()
    this.closed = true
  }

  /**
   * @param {StepId} id
   * @param {Step} step
   * @param {'done' | 'failed'} state
   */
  end(id, step, state) {
    step.state = state
    step.seconds = (Date.now() - step.startedMs) / 1000
    if (this.closed) return
    if (this.live) this.draw()
    else this.output.write(`${this.line(id, step)}\n`)
  }

  tick() {
    this.frame += 1
    if (this.live) return this.draw()
    const now = Date.now()
    for (const [id, step] of this.steps) {
      if (step.state !== 'running' || now - step.announcedMs < quietMs) continue
      step.announcedMs = now
      this.output.write(`${this.line(id, step)}\n`)
    }
  }

  draw() {
    const lines = [...this.steps].map(([id, step]) => this.line(id, step))
    const up = this.drawn > 0 ? `\x1b[${this.drawn}A` : ''
    this.output.write(up + lines.map((line) => `\x1b[2K${line}\n`).join(''))
    this.drawn = lines.length
  }

  /**
   * @param {StepId} id
   * @param {Step} step
   */
  line(id, step) {
    const spin = spinner[this.frame % spinner.length] ?? ''
    const [mark, hue] = { waiting: ['·', 2], running: [this.live ? spin : '…', 36], done: ['✓', 32], failed: ['✗', 31] }[step.state]
    const name = padTo(stepTexts[id][this.locale], 16)
    const seconds = step.state === 'running' ? (Date.now() - step.startedMs) / 1000 : step.seconds
    const time = step.state === 'waiting' ? '' : `${seconds.toFixed(1)} s`
    const room = (this.output.columns ?? 100) - 32
    const text = `${name} ${time.padStart(8)}   ${step.state === 'waiting' ? '' : cutTo(step.note, room)}`
    return `  ${this.color ? `\x1b[${hue}m${mark}\x1b[0m` : mark} ${text}`.trimEnd()
  }
}

/**
 * @param {string} text
 * @param {number} columns
 */
function padTo(text, columns) {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

/**
 * @param {string} text
 * @param {number} columns
 */
function cutTo(text, columns) {
  let cut = text
  while (cut && widthOf(cut) > columns) cut = cut.slice(0, -1)
  return cut
}
