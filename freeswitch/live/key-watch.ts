import type { EslEvent } from '../esl/event'

/**
 * Measures the silence between a key and the next prompt by the time stamps of the switch. A collect that ended because time was
 * over forgets its key: the callee did not wait for us then, we waited for the callee.
 */
export class KeyWatch {
  #pressedUs: number | undefined

  constructor(private readonly onAnswered: (tookMs: number) => void) {}

  see(event: EslEvent): void {
    switch (event.name) {
      case 'DTMF':
        this.#pressedUs = stampUs(event)
        return
      case 'PLAYBACK_START': {
        const pressedUs = this.#pressedUs
        const startedUs = stampUs(event)
        this.#pressedUs = undefined
        if (pressedUs !== undefined && startedUs !== undefined) this.onAnswered(Math.max(0, startedUs - pressedUs) / 1000)
        return
      }
      case 'CHANNEL_EXECUTE_COMPLETE':
        if (event.get('Application') === 'play_and_get_digits' && event.variable('read_result') === 'timeout') this.#pressedUs = undefined
    }
  }
}

function stampUs(event: EslEvent): number | undefined {
  const us = Number(event.get('Event-Date-Timestamp'))
  return us > 0 ? us : undefined
}
