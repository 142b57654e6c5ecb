import { readdirSync, readFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils'
import { Worker } from '@temporalio/worker'
import { DeterminismViolationError } from '@temporalio/workflow'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../tools/bootstrap/folders.mjs'
import { workflowBundle } from './process/bundle'

const folder = join(root, 'workflows/histories')
const historyOf = (file: string) => historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8')))

describe('calls and campaigns that began under an older release', () => {
  let bundle: { readonly codePath: string }
  beforeAll(async () => {
    bundle = await workflowBundle(mkdtempSync(join(tmpdir(), 'callweave-replay-')), false)
  })

  it.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('go on as they began: %s', async (file) => {
    await Worker.runReplayHistory({ workflowBundle: bundle }, historyOf(file))
  })

  it('would be noticed if they did not: a history whose activity had another name does not replay', async () => {
    const history = JSON.parse(readFileSync(join(folder, 'call-completed.json'), 'utf8'))
    const text = JSON.stringify(history).replaceAll('runSegment', 'runStretch')
    await expect(Worker.runReplayHistory({ workflowBundle: bundle }, historyFromJSON(JSON.parse(text)))).rejects.toBeInstanceOf(DeterminismViolationError)
  })

  it('keep their history short: a call without a wait costs one activity', () => {
    const events = historyOf('call-completed.json').events ?? []
    expect(events.filter((event) => event.activityTaskScheduledEventAttributes)).toHaveLength(1)
    expect(events.length).toBeLessThan(20)
  })
})
