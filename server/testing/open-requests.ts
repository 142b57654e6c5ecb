import { randomUUID } from 'node:crypto'
import type { Json, RequestCommand } from '../../flows/model/command'
import type { Locale } from '../../flows/model/text'
import { callUuid } from '../attempt/call-uuid'
import type { Run } from '../attempt/run'
import { createPhoneVault } from '../crypto/phone-vault'
import type { Connector } from '../http/connectors'
import { createRequestRunner } from '../request/request-runner'
import { openStores } from './open-stores'

export type Person = ReturnType<typeof newPerson>

/** The runner of requests over a database of its own, and people whose calls ask it something. */
export async function openRequests(connectors: ReadonlyMap<string, Connector> = new Map()) {
  const stores = await openStores({ connectionsMax: 50 })
  const { sql } = stores
  const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })
  const told: string[] = []
  const note = (fields: object, message: string) => told.push(`${message} ${JSON.stringify(fields)}`)
  const runner = createRequestRunner({ sql, vault, connectors, log: { info: note, warn: note, error: note } })
  return {
    ...stores,
    /** Everything that was logged so far. */
    told,
    ask: ({ run, locale }: Person, command: Pick<RequestCommand, 'target' | 'operation'> & Partial<RequestCommand>, key: string = randomUUID()) =>
      runner.run(run, key, { do: 'request', input: {}, timeoutMs: 8000, ...command }, locale),
  }
}

export function newPerson(workspaceId: string, more: { readonly locale?: Locale; readonly campaignId?: string; readonly direction?: Run['direction'] } = {}) {
  const id = randomUUID()
  const locale = more.locale ?? 'zh-CN'
  const run: Run = {
    workspaceId,
    campaignId: more.campaignId ?? randomUUID(),
    runId: id,
    attemptId: id,
    attemptNo: 1,
    attemptState: 'live',
    direction: more.direction ?? 'outbound',
    callUuid: callUuid(id),
    owner: 'test',
    planHash: 'p',
    checkpoint: null,
    disposition: null,
    contact: {
      id: randomUUID(),
      name: 'Ada',
      locale,
      region: 'CN',
      zones: ['Asia/Shanghai'],
      phoneHash: id,
      phoneSealed: 'v1:test:sealed',
      phoneMasked: '138****0000',
      attributes: {},
    },
  }
  return { run, locale }
}

/** A text of an answer; '' when it is not there. */
export function textOf(outcome: { readonly is: string; readonly output?: Readonly<Record<string, Json>> }, name: string): string {
  return String(outcome.output?.[name] ?? '')
}
