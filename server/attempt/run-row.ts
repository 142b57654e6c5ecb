import type { Disposition } from '../../flows/model/outcome'
import type { CallState } from '../../flows/model/run'
import { type Locale, locales } from '../../flows/model/text'
import type { StoredCheckpoint } from './checkpoint'
import type { AttemptState, Run } from './run'

export interface RunRow {
  readonly workspace_id: string
  readonly campaign_id: string
  readonly run_id: string
  readonly attempt_id: string
  readonly attempt_no: number
  readonly state: AttemptState
  readonly direction: Run['direction']
  readonly call_uuid: string
  readonly plan_hash: string
  readonly checkpoint: StoredCheckpoint | null
  readonly disposition: Disposition | null
  readonly contact_id: string
  readonly name: string
  readonly locale: string
  readonly region: string
  readonly zones: readonly string[]
  readonly phone: string
  readonly phone_hash: string
  readonly phone_masked: string
  readonly attributes: Run['contact']['attributes']
}

export function runOf(row: RunRow, owner: string, checkpoint: CallState | null): Run {
  return {
    workspaceId: row.workspace_id,
    campaignId: row.campaign_id,
    runId: row.run_id,
    attemptId: row.attempt_id,
    attemptNo: row.attempt_no,
    attemptState: row.state,
    direction: row.direction,
    callUuid: row.call_uuid,
    owner,
    planHash: row.plan_hash,
    checkpoint,
    disposition: row.disposition,
    contact: {
      id: row.contact_id,
      name: row.name,
      locale: localeOf(row.locale),
      region: row.region,
      zones: row.zones,
      phoneHash: row.phone_hash,
      phoneSealed: row.phone,
      phoneMasked: row.phone_masked,
      attributes: row.attributes,
    },
  }
}

function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? 'zh-CN'
}
