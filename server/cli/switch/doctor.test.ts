import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { startSimulator } from '../../../freeswitch/simulator/server'
import { runCallweave } from '../../../tools/testing/run-callweave'
import { temporaryFolder } from '../../../tools/testing/temporary-folder'

const told = z.object({ findings: z.array(z.object({ id: z.string() })), passed: z.array(z.string()) })

test('callweave doctor asks the switch whether it sees a prompt, and leaves none behind', async () => {
  const state = temporaryFolder()
  const running = await startSimulator({ password: 'a-long-random-password' })
  try {
    const { code, stdout } = await runCallweave(['doctor', '--url', running.url, '--json'], { env: { CALLWEAVE_STATE: state } })
    expect(code).toBe(0)
    expect(told.parse(JSON.parse(stdout)).passed).toContain('promptVisible')
    expect(readdirSync(join(state, 'prompts'))).toEqual([])
  } finally {
    await running.close()
  }
})
