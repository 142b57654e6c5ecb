import type { InboundCall } from '../../freeswitch/live/inbound'
import type { LiveCallControl } from '../../freeswitch/live'
import type { TakenCall } from '../../server/inbound/take-inbound'
import type { Log } from '../../server/log'
import type { CallInput } from '../messages'

export interface InboundDeskDeps {
  readonly switchNode: string
  readonly log: Log
  readonly control: () => Pick<LiveCallControl, 'attach' | 'play' | 'hangup' | 'limit' | 'lookForInbound'>
  take(call: InboundCall): Promise<TakenCall>
  /** Starts the call's workflow; false when somebody has started it before. */
  startRun(input: CallInput): Promise<boolean>
  /** Files of what a caller hears whom no flow answers. */
  apology(workspaceId: string | null): Promise<readonly string[]>
  counted(result: string): void
}

export interface InboundDesk {
  /** A call that the dialplan answered and parked. Returns at once. */
  arrived(call: InboundCall): void
  close(): void
}

/** Database or Temporal did not answer: the caller is on the line, so soon. */
const againMs = 1_000
/** Whoever was first to refuse a call has this long to say so before another one does. */
const overdueMs = 12_000
const apologyMs = 30_000

/** Every call worker of a node hears of every call; who takes it is decided by the database and by the workflow's id, never here. */
export function createInboundDesk(deps: InboundDeskDeps): InboundDesk {
  const { log, switchNode } = deps
  const underWay = new Set<string>()
  const looks = new Set<NodeJS.Timeout>()

  const lookAgain = (ms: number) => {
    const timer = setTimeout(() => {
      looks.delete(timer)
      void deps.control().lookForInbound()
    }, ms)
    looks.add(timer.unref())
  }

  async function answer(inbound: InboundCall): Promise<void> {
    const taken = await deps.take(inbound)
    if (taken.is === 'over') return
    if (taken.is === 'refused') {
      if (!taken.isOurs) return lookAgain(overdueMs)
      log.warn({ call: inbound.call, reason: taken.reason, dialled: `…${inbound.number.slice(-4)}`, switchNode }, 'a call that came in has no flow')
      deps.counted(taken.reason)
      return refuse(inbound.call, taken.workspaceId)
    }
    const { workspaceId, numberId, runId, maxCallMs } = taken
    if (!(await deps.startRun({ workspaceId, campaignId: numberId, runId, switchNode }))) return
    await deps.control().limit(inbound.call, maxCallMs)
    deps.counted('answered')
    log.info({ call: inbound.call, numberId }, 'a call came in')
  }

  async function refuse(call: string, workspaceId: string | null): Promise<void> {
    const control = deps.control()
    await control.limit(call, apologyMs)
    const attached = await control.attach(call, `desk:${switchNode}`)
    if (attached.is !== 'live') return
    const files = await deps.apology(workspaceId).catch((error: unknown) => {
      log.warn({ call, error: String(error) }, 'the apology could not be spoken')
      return []
    })
    await control.play(call, { attempt: call, seq: 1 }, { files, stopKeys: '' })
    await control.hangup(call, { attempt: call, seq: 2 })
  }

  return {
    arrived: (inbound) => {
      if (underWay.has(inbound.call)) return
      underWay.add(inbound.call)
      answer(inbound)
        .catch((error: unknown) => {
          log.error({ call: inbound.call, error: String(error) }, 'a call that came in could not be taken yet')
          deps.counted('retried')
          lookAgain(againMs)
        })
        .finally(() => underWay.delete(inbound.call))
    },
    close: () => {
      for (const timer of looks) clearTimeout(timer)
    },
  }
}
