import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { expectationOf } from '../../../freeswitch/simulator/personas'
import { runCallweave } from '../../../tools/testing/run-callweave'
import { temporaryFolder } from '../../../tools/testing/temporary-folder'

const people = 200
const seed = 'callweave'
/** Endings of the simulator's table for which the flow below has one answer. */
const endings = ['00', '01', '02', '05', '09', '13', '14', '16', '20', '21', '22', '23', '24', '25', '27', '29', '40', '41', '43', '61']

/** 1 is yes, 2 is no, anything else three times is wrong, nothing three times is silent. */
const flow = {
  schemaVersion: 1,
  name: { 'zh-CN': '确认', en: 'Confirmation' },
  nodes: {
    start: { type: 'campaign', config: { callerName: { 'zh-CN': '某校', en: 'A school' }, locales: ['zh-CN', 'en'] }, on: { next: 'call' } },
    call: {
      type: 'dial',
      on: { answered: 'ask', machine: 'end', busy: 'end', noAnswer: 'end', rejected: 'end', unreachable: 'end', blocked: 'end', failed: 'end' },
    },
    ask: {
      type: 'menu',
      config: {
        prompt: { 'zh-CN': '来请按 1，不来请按 2。', en: 'Press 1 for yes, 2 for no.' },
        keys: [
          { key: '1', label: { 'zh-CN': '来', en: 'Yes' } },
          { key: '2', label: { 'zh-CN': '不来', en: 'No' } },
        ],
      },
      on: { 1: 'yes', 2: 'no', noInput: 'silent', noMatch: 'wrong' },
    },
    ...Object.fromEntries(['yes', 'no', 'silent', 'wrong'].map((outcome) => [outcome, { type: 'end', config: { disposition: 'completed', outcome } }])),
    end: { type: 'end', config: { disposition: 'asReached' } },
  },
}

/** What the table of personas says must come of a number in that flow. */
function expected(number: string): { disposition: string; outcome?: string } {
  const { dial, hangsUp, keys } = expectationOf(number, seed)
  if (dial !== 'answered') return { disposition: dial }
  if (hangsUp) return { disposition: 'hungUp' }
  const first = keys.find((key) => ['1', '2', '9'].includes(key))
  if (first === '9') return { disposition: 'optedOut' }
  const outcome = first === '1' ? 'yes' : first === '2' ? 'no' : keys[0] === '' ? 'silent' : 'wrong'
  return { disposition: 'completed', outcome }
}

const answer = z.object({
  status: z.string(),
  total: z.number(),
  byDisposition: z.record(z.string(), z.number()),
  contacts: z.array(z.object({ phone: z.string(), disposition: z.string(), outcome: z.string().nullable(), attempts: z.number() })),
})

test(`${people} people: every outcome is the one that the person was told to give, and the switch saw one originate per attempt`, {
  timeout: 420_000,
}, async () => {
  const state = temporaryFolder()
  const ledger = join(state, 'ledger.jsonl')
  const numbers = Array.from(
    { length: people },
    (_, index) => `+99900${String(10_000 + Math.floor(index / endings.length)).slice(-4)}${endings[index % endings.length]}`,
  )
  writeFileSync(join(state, 'confirm.flow.json'), JSON.stringify(flow))
  writeFileSync(join(state, 'people.csv'), `phone,name\n${numbers.map((number, index) => `${number},Person ${index}\n`).join('')}`)
  const { code, stdout, stderr } = await runCallweave(['run', join(state, 'confirm.flow.json'), '--contacts', join(state, 'people.csv'), '--json'], {
    env: { CALLWEAVE_STATE: join(state, 'state'), CALLWEAVE_SIM_LEDGER: ledger, CALLWEAVE_SIM_SEED: seed, CALLWEAVE_SIM_SPEED: '10' },
  })
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  const { status, total, byDisposition, contacts } = answer.parse(JSON.parse(stdout))
  expect({ status, total }).toEqual({ status: 'done', total: people })
  expect(contacts.map(({ phone, disposition, outcome }) => ({ phone, disposition, ...(disposition === 'completed' && { outcome }) }))).toEqual(
    numbers.map((phone) => ({ phone, ...expected(phone) })),
  )
  expect(Object.values(byDisposition).reduce((sum, count) => sum + count, 0)).toBe(people)
  const originated = readFileSync(ledger, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"originate"')).length
  expect(originated).toBe(contacts.reduce((sum, { attempts }) => sum + attempts, 0))
})

test('a campaign that nobody can be called for is told, and is no success', { timeout: 240_000 }, async () => {
  const state = temporaryFolder()
  writeFileSync(join(state, 'confirm.flow.json'), JSON.stringify(flow))
  const contacts = join(state, 'people.csv')
  writeFileSync(contacts, 'phone,name\n12,Nobody\n')
  const { code, stderr } = await runCallweave(['run', join(state, 'confirm.flow.json'), '--contacts', contacts], {
    env: { CALLWEAVE_STATE: join(state, 'state') },
  })
  expect(code).toBe(1)
  expect(stderr).toMatch(/0 people taken, 0 duplicates, 1 rejected\n {2}line 2: .*phone number/)
})
