import { EslConnection } from '../../../freeswitch/esl/connection'
import type { EslEvent } from '../../../freeswitch/esl/event'
import { eslAddress } from '../../../freeswitch/esl/url'
import type { Moment } from './fault'

/** The call that a moment is of. */
export interface MomentOfCall {
  readonly call: string
  /** Process of the call worker that drives it; undefined where the switch does not know. */
  readonly workerPid: number | undefined
}

export interface MomentWatch {
  /** Resolves when some call next comes to that moment. */
  next(moment: Exclude<Moment, 'midMessage'>): Promise<MomentOfCall>
  close(): void
}

const isMoment: Readonly<Record<Exclude<Moment, 'midMessage'>, (event: EslEvent) => boolean>> = {
  midDial: (event) => event.name === 'CHANNEL_PROGRESS',
  midPrompt: (event) => event.name === 'PLAYBACK_START' && event.variable('current_application') === 'playback',
  // The prompt of a collect is over: now the switch waits for keys.
  midGather: (event) => event.name === 'PLAYBACK_STOP' && event.variable('current_application') === 'play_and_get_digits',
}

/** Listens at the switch itself, beside the workers and past their harmed links. */
export function watchMoments(eslUrl: string): MomentWatch {
  const address = eslAddress(eslUrl)
  if (!address) throw new Error(`not an ESL address: ${eslUrl}`)
  const waiters = new Set<(event: EslEvent) => void>()
  const connection = new EslConnection({
    address,
    onEvent: (event) => {
      for (const waiter of [...waiters]) waiter(event)
    },
  })
  return {
    next: (moment) =>
      new Promise((resolve) => {
        const waiter = (event: EslEvent) => {
          if (!isMoment[moment](event)) return
          waiters.delete(waiter)
          const pid = /-(\d+):/.exec(event.variable('cw_owner') ?? '')?.[1]
          resolve({ call: event.callId ?? '', workerPid: pid === undefined ? undefined : Number(pid) })
        }
        waiters.add(waiter)
      }),
    close: () => connection.close(),
  }
}
