import type { RequestCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Locale } from '../../flows/model/text'
import type { Run } from '../attempt/run'
import type { PhoneVault } from '../crypto/phone-vault'
import type { Connector } from '../http/connectors'
import type { Log } from '../log'
import type { SqlPool } from '../sql/pool'
import { addDoNotCall } from '../do-not-call/add-do-not-call'
import { isDatabaseAway } from '../sql/is-database-away'
import { askCalendar } from './ask-calendar'
import { askCallback } from './ask-callback'
import { askContacts } from './ask-contacts'
import { askHttp } from './ask-http'
import { firstAnswer } from './first-answer'

export interface RequestRunner {
  /** Idempotent by key. What cannot be done is a fault with a code; the flow has a port for it. `locale` is the call's, for what will be spoken. */
  run(run: Run, key: string, command: RequestCommand, locale: Locale): Promise<OutcomeOf<'request'>>
}

export interface RequestParts {
  readonly sql: SqlPool
  readonly vault: PhoneVault
  readonly log: Log
  readonly connectors: ReadonlyMap<string, Connector>
}

export function createRequestRunner({ sql, vault, log, connectors }: RequestParts): RequestRunner {
  return {
    run: async (run, key, command, locale) => {
      try {
        // It has a time limit and words for failures of its own: being late is an outcome there.
        if (command.target === 'http') return await firstAnswer({ sql, vault }, run, key, () => askHttp(connectors, key, command))
        return await within(command.timeoutMs, ask(sql, run, key, { ...command, target: command.target }, locale))
      } catch (error) {
        // Our own database is away, not the one that was asked: the segment comes back to this request under the same key.
        if (isDatabaseAway(error)) throw error
        log.error({ attemptId: run.attemptId, target: command.target, operation: command.operation, error: String(error) }, 'a request failed')
        return { is: 'fault', code: error instanceof TimedOut ? 'request-timeout' : 'request-failed' }
      }
    },
  }
}

/** What our own database answers. */
type OurCommand = RequestCommand & { readonly target: Exclude<RequestCommand['target'], 'http'> }

async function ask(sql: SqlPool, run: Run, key: string, command: OurCommand, locale: Locale): Promise<OutcomeOf<'request'>> {
  switch (command.target) {
    case 'contacts':
    case 'crm':
      return askContacts(sql, run, key, command)
    case 'doNotCall':
      await addDoNotCall(sql, {
        workspaceId: run.workspaceId,
        phoneHash: run.contact.phoneHash,
        reason: String(command.input.reason ?? 'optOut'),
        source: `attempt:${run.attemptId}`,
      })
      return { is: 'done', output: {} }
    case 'calendar':
      return askCalendar(sql, run, key, command, locale)
    case 'callback':
      return askCallback(sql, run, key, command)
  }
}

class TimedOut extends Error {}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
