import { ask } from '../esl/commands/system'
import { uuidDump } from '../esl/commands/uuid'
import type { EslConnection } from '../esl/connection'
import { type EslEvent, eventFromJson } from '../esl/event'

export interface InboundCall {
  readonly call: string
  /** Number that the caller dialled. */
  readonly number: string
  readonly callerId: string
}

/** The call of an event or a dump that the dialplan parked for us; undefined for any other. */
export function inboundCall(event: EslEvent): InboundCall | undefined {
  const call = event.callId
  if (call === undefined || event.variable('cw_inbound') !== 'true') return undefined
  return { call, number: event.get('Caller-Destination-Number') ?? '', callerId: event.get('Caller-Caller-ID-Number') ?? '' }
}

/** Calls that came in while nobody listened: parked, and driven by nobody. */
export async function waitingInbound(connection: EslConnection): Promise<readonly InboundCall[]> {
  const reply = await connection.send(ask('show channels as json'))
  if (reply.is === 'error') return []
  const found: InboundCall[] = []
  for (const call of inboundUuids(reply.text)) {
    const dump = await connection.send(uuidDump(call))
    const event = dump.is === 'reply' ? eventFromJson(dump.text) : undefined
    const waiting = event && event.get('Answer-State') === 'answered' && event.variable('cw_owner') === undefined ? inboundCall(event) : undefined
    if (waiting) found.push(waiting)
  }
  return found
}

function inboundUuids(json: string): string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return []
  }
  const rows: unknown = typeof parsed === 'object' && parsed !== null && 'rows' in parsed ? parsed.rows : []
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'uuid' in row && typeof row.uuid === 'string' && 'direction' in row && row.direction === 'inbound'
      ? [row.uuid]
      : [],
  )
}
