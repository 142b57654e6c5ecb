export interface EslFrame {
  readonly bytes: Buffer
  /** An event, as opposed to the answer to a command. */
  readonly isEvent: boolean
}

/** Cuts what the switch sends into whole messages, byte for byte: headers, an empty line, a body where Content-Length says so. */
export class EslFrames {
  #rest: Buffer = Buffer.alloc(0)

  read(chunk: Buffer): EslFrame[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const frames: EslFrame[] = []
    for (;;) {
      const end = this.#rest.indexOf('\n\n')
      if (end === -1) return frames
      const head = this.#rest.toString('latin1', 0, end)
      const length = end + 2 + Number(/^Content-Length: (\d+)/m.exec(head)?.[1] ?? 0)
      if (this.#rest.length < length) return frames
      frames.push({ bytes: this.#rest.subarray(0, length), isEvent: head.includes('Content-Type: text/event-') })
      this.#rest = this.#rest.subarray(length)
    }
  }
}
