import { randomUUID } from 'node:crypto'
import { BareClient } from './bare-client'

export interface BareCalls {
  readonly url: string
  /** Dial strings, one a call. */
  readonly targets: readonly string[]
  readonly perSecond: number
  readonly promptFile: string
}

/** Calls driven by the smallest possible loop: a collect is over, the next one is sent. */
export async function bareCalls({ url, targets, perSecond, promptFile }: BareCalls): Promise<{ close(): void }> {
  const ours = new Set<string>()
  const collect = (call: string) => client.execute(call, 'play_and_get_digits', `1 1 1 20000 # ${promptFile} silence_stream://1 digits ^[0-9]+$ 1000`)
  const client = await BareClient.open(url, 'CHANNEL_PARK CHANNEL_EXECUTE_COMPLETE', (event) => {
    const call = event['Unique-ID'] ?? ''
    if (!ours.has(call)) return
    if (event['Event-Name'] === 'CHANNEL_PARK') collect(call)
    else if (event.Application === 'play_and_get_digits' && event['Answer-State'] !== 'hangup') collect(call)
  })
  for (const target of targets) {
    const call = randomUUID()
    ours.add(call)
    client.send(`bgapi originate {origination_uuid=${call},ignore_early_media=true}${target} &park()`)
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond))
  }
  return { close: () => client.close() }
}
