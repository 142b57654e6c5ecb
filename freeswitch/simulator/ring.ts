import type { Channel } from './channel'
import type { Persona } from './personas'

/** Rings until the persona decides or the time is over; true when answered. */
export function ring(channel: Channel, persona: Persona, timeoutMs: number): Promise<boolean> {
  const { clock } = channel.owner
  return new Promise((resolve) => {
    const undo: (() => void)[] = []
    let settled = false
    const settle = (answered: boolean): void => {
      if (settled) return
      settled = true
      for (const cancel of undo) cancel()
      resolve(answered)
    }
    channel.onEnd.push(() => settle(false))
    const later = (ms: number, run: () => void): void => {
      undo.push(clock.after(ms, () => channel.over || run()))
    }
    later(60, () => {
      if (persona.failure && !persona.failure.earlyMedia) return
      if (persona.failure?.earlyMedia) {
        channel.progressMediaUs = clock.nowUs()
        channel.answerState = 'early'
        channel.callState = 'EARLY'
        channel.fire('CHANNEL_PROGRESS_MEDIA')
      } else {
        channel.progressUs = clock.nowUs()
        channel.callState = 'RINGING'
        channel.fire('CHANNEL_PROGRESS')
      }
    })
    later(persona.ringMs, () => {
      if (persona.failure) {
        channel.sipStatus = persona.failure.sipStatus
        channel.hangup(persona.failure.cause, 'callee')
        return
      }
      channel.answer()
      settle(true)
    })
    later(timeoutMs, () => channel.hangup('NO_ANSWER', 'switch'))
  })
}
