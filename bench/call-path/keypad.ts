import { BareClient, type BareEvent } from './bare-client'

export interface Keypad {
  /** Calls that stand in a collect now. */
  readonly calls: number
  /** File of the prompt that a collect played last. */
  readonly promptFile: string
  /** Throws away what was measured so far. */
  reset(): void
  /** From the key to the next prompt, by the switch's clock, in ms, sorted. */
  latencies(): readonly number[]
  /** Hangs all calls up and resolves when the switch has ended them. */
  hangUp(): Promise<void>
}

const pressAfterMs = { least: 700, most: 1_700 } as const

/**
 * The callees' hands and the stopwatch in one, on a connection of its own: presses 1 in every collect and reads both ends of the
 * silence off the events' own time stamps, so that neither side's clock nor its event loop counts.
 */
export async function openKeypad(url: string): Promise<Keypad> {
  const pressedUs = new Map<string, number>()
  const standing = new Set<string>()
  let samples: number[] = []
  let promptFile = ''
  const client = await BareClient.open(url, 'DTMF PLAYBACK_START CHANNEL_HANGUP_COMPLETE', (event) => {
    const call = event['Unique-ID']
    if (call === undefined) return
    switch (event['Event-Name']) {
      case 'DTMF':
        pressedUs.set(call, stampUs(event))
        return
      case 'PLAYBACK_START': {
        const since = pressedUs.get(call)
        pressedUs.delete(call)
        if (since !== undefined) samples.push((stampUs(event) - since) / 1000)
        if (event.variable_current_application !== 'play_and_get_digits') return
        promptFile = event['Playback-File-Path'] ?? promptFile
        standing.add(call)
        setTimeout(
          () => standing.has(call) && client.send(`api uuid_recv_dtmf ${call} 1`),
          pressAfterMs.least + Math.random() * (pressAfterMs.most - pressAfterMs.least),
        )
        return
      }
      default:
        standing.delete(call)
        pressedUs.delete(call)
    }
  })
  return {
    get calls() {
      return standing.size
    },
    get promptFile() {
      return promptFile
    },
    reset: () => {
      samples = []
    },
    latencies: () => [...samples].sort((a, b) => a - b),
    hangUp: async () => {
      for (const call of standing) client.send(`api uuid_kill ${call}`)
      while (standing.size > 0) await new Promise((resolve) => setTimeout(resolve, 50))
      client.close()
    },
  }
}

function stampUs(event: BareEvent): number {
  return Number(event['Event-Date-Timestamp'])
}
