import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { detectorOf } from './detect-machine'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { createAnswerListener } from '../../server/recognition/amd/create-answer-listener'

const folder = mkdtempSync(join(tmpdir(), 'callweave-amd-'))
let simulator: RunningSimulator
let withoutModule: RunningSimulator
const controls: LiveCallControl[] = []
beforeAll(async () => {
  simulator = await startSimulator({ speed: 20 })
  withoutModule = await startSimulator({ speed: 20, modulesMissing: ['mod_amd'] })
})
afterAll(async () => {
  await Promise.all(controls.map((control) => control.close()))
  await Promise.all([simulator.close(), withoutModule.close()])
  rmSync(folder, { recursive: true, force: true })
})

async function dialOn(at: RunningSimulator, ending: string, amd: 'off' | 'energy' | 'switch') {
  const control = createLiveCallControl({ url: at.url, route: 'gateway:sim', name: 'fs1', listener: createAnswerListener(folder) })
  controls.push(control)
  await control.ready(5000)
  const call = randomUUID()
  const request = { call, attempt: call, seq: 1, owner: 'w', number: `+999100123${ending}`, callerId: '99955500', ringMs: 20_000, maxCallMs: 120_000, amd }
  const result = await control.dial(request)
  return { result, steps: at.owner.ledger.calls.find(({ uuid }) => uuid === call)?.steps.map(({ app }) => app) }
}

it.each([
  ['30', 'machine'],
  ['31', 'machine'],
  ['01', 'answered'],
  ['00', 'answered'],
  ['50', 'answered'],
  ['20', 'busy'],
])('a callee who ends in %s is %s by what they sound like, and no recording is left', async (ending, expected) => {
  const { result, steps } = await dialOn(simulator, ending, 'energy')
  expect(result.is).toBe(expected)
  expect(steps).not.toContain('amd')
  expect(readdirSync(folder)).toEqual([])
})

it('a machine is told only when its greeting and beep are over', async () => {
  const { steps } = await dialOn(simulator, '31', 'energy')
  expect(steps).toEqual(['record', 'record'])
})

it('off records nothing; the detector of the switch is used where it is loaded, ours where it is not', async () => {
  expect(await dialOn(simulator, '30', 'off')).toMatchObject({ result: { is: 'answered' }, steps: [] })
  expect(await dialOn(simulator, '30', 'switch')).toMatchObject({ result: { is: 'machine' }, steps: ['amd'] })
  expect(await dialOn(withoutModule, '30', 'switch')).toMatchObject({ result: { is: 'machine', cause: 'ENERGY' }, steps: ['record', 'record'] })
})

it('nobody listens where nobody can', () => {
  expect(detectorOf('energy', { amdModule: true, listener: false })).toBe('off')
  expect(detectorOf('switch', { amdModule: false, listener: false })).toBe('off')
})
