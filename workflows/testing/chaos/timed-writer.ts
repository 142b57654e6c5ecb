import type { Socket } from 'node:net'

/** Writes to a socket in order, each piece not before its time. */
export class TimedWriter {
  #last: Promise<void> = Promise.resolve()
  /** While nothing waits, bytes go out at once. */
  #waiting = 0

  constructor(private readonly socket: Socket) {}

  write(bytes: Buffer, delayMs = 0): void {
    if (delayMs === 0 && this.#waiting === 0) this.#out(bytes)
    else this.#later(delayMs, () => this.#out(bytes))
  }

  writeInPieces(bytes: Buffer, next: () => number): void {
    for (let at = 0; at < bytes.length; ) {
      const size = next()
      const piece = bytes.subarray(at, at + size)
      // A turn of the loop between two pieces keeps the kernel from joining them.
      this.#later(0, () => this.#out(piece))
      at += size
    }
  }

  end(): void {
    if (this.#waiting === 0) this.socket.end()
    else this.#later(0, () => this.socket.end())
  }

  #later(delayMs: number, run: () => void): void {
    this.#waiting += 1
    const dueMs = performance.now() + delayMs
    this.#last = this.#last
      .then(() => new Promise<void>((go) => (dueMs > performance.now() ? setTimeout(go, dueMs - performance.now()) : setImmediate(go))))
      .then(() => {
        this.#waiting -= 1
        run()
      })
  }

  #out(bytes: Buffer): void {
    if (this.socket.writable) this.socket.write(bytes)
  }
}
