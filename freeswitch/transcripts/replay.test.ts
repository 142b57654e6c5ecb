import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CollectRequest, DialRequest, DialResult } from '../call-control'
import { createLiveCallControl } from '../live'
import { type Replay, replay } from './replay-server'

const file = `/prompts/${'a'.repeat(64)}.wav`
const menu: CollectRequest = {
  files: [file],
  stopKeys: '',
  digitsMin: 1,
  digitsMax: 1,
  finishKey: '',
  firstMs: 3000,
  interDigitMs: 2000,
  totalMs: 0,
  bargeIn: true,
  protectedMs: 0,
  typeAhead: true,
  secret: false,
}

async function against<T>(
  name: string,
  options: Replay,
  run: (control: ReturnType<typeof createLiveCallControl>, request: DialRequest) => Promise<T>,
): Promise<{ result: T; commands: string[] }> {
  const server = await replay(name, options)
  const control = createLiveCallControl({ url: server.url, route: 'gateway:sim', name: 'fs1' })
  try {
    expect(await control.ready(5000)).toBe(true)
    const request: DialRequest = {
      call: randomUUID(),
      attempt: 'at-1',
      seq: 1,
      owner: 'w',
      number: '+99910012300',
      callerId: '99955500',
      ringMs: 8000,
      maxCallMs: 60_000,
      amd: 'off',
    }
    return { result: await run(control, request), commands: server.commands }
  } finally {
    await control.close()
    await server.close()
  }
}

const ways: readonly (Replay & { readonly way: string })[] = [
  { way: 'whole' },
  { way: 'byte by byte', chunkBytes: 1 },
  { way: 'in pieces of 13 bytes with pauses', chunkBytes: 1300, delayMs: 1 },
  { way: 'with every event twice', duplicate: true },
  {
    way: 'without the events that no outcome hangs on',
    drop: ['CHANNEL_PROGRESS', 'CHANNEL_EXECUTE', 'CHANNEL_HANGUP', 'CHANNEL_DESTROY', 'DTMF', 'PLAYBACK_STOP'],
  },
]

describe.each(ways)('a recorded call, played $way', ({ way: _, ...options }) => {
  test.each<[string, Partial<DialResult>]>([
    ['03-busy.txt', { is: 'busy', cause: 'USER_BUSY', q850: 17 }],
    ['04-no-answer.txt', { is: 'noAnswer', cause: 'NO_ANSWER', q850: 19 }],
    ['05-unallocated.txt', { is: 'unreachable', cause: 'NO_ROUTE_DESTINATION', q850: 3 }],
  ])('%s ends as it did', async (name, expected) => {
    const { result, commands } = await against(name, options, (control, request) => control.dial(request))
    expect(result).toMatchObject(expected)
    expect(commands.filter((line) => line.startsWith('bgapi originate'))).toHaveLength(1)
  })

  test('02: answered, the pressed key is collected', async () => {
    const { result } = await against('02-answer-gather-speak-hangup.txt', options, async (control, request) => {
      expect(await control.dial(request)).toMatchObject({ is: 'answered', answeredAtMs: 1795331468505 })
      return control.collect(request.call, { attempt: 'at-1', seq: 2 }, menu)
    })
    expect(result).toEqual({ is: 'keyed', digits: '1', finished: false })
  })

  test('06: the callee hangs up in mid-prompt', async () => {
    const { result } = await against('06-callee-hangs-up-during-playback.txt', options, async (control, request) => {
      await control.dial(request)
      return control.play(request.call, { attempt: 'at-1', seq: 2 }, { files: [file], stopKeys: '' })
    })
    expect(result).toEqual({ is: 'hungUp', by: 'callee', cause: 'NORMAL_CLEARING', q850: 16 })
  })

  test('10: nobody presses a key', async () => {
    const { result } = await against('10-gather-timeout.txt', options, async (control, request) => {
      await control.dial(request)
      return control.collect(request.call, { attempt: 'at-1', seq: 2 }, menu)
    })
    expect(result).toEqual({ is: 'keyed', digits: '', finished: false })
  })
})

describe('a link that is cut in mid-call', () => {
  test.each([1, 2, 3, 5, 8])(
    'after event %i of a call that ends meanwhile: one originate, and the outcome is known or named unknown',
    async (cutAfterEvents) => {
      const { result, commands } = await against('03-busy.txt', { cutAfterEvents }, (control, request) => control.dial(request))
      expect(['busy', 'unknown']).toContain(result.is)
      expect(commands.filter((line) => line.startsWith('bgapi originate'))).toHaveLength(1)
    },
  )

  test.each([12, 14, 17])(
    'after event %i, in a prompt, with the call gone afterwards: the step ends as hungUp and is not sent again',
    async (cutAfterEvents) => {
      const { result, commands } = await against('06-callee-hangs-up-during-playback.txt', { cutAfterEvents }, async (control, request) => {
        await control.dial(request)
        return control.play(request.call, { attempt: 'at-1', seq: 2 }, { files: [file], stopKeys: '' })
      })
      expect(result).toMatchObject({ is: 'hungUp', cause: 'UNKNOWN' })
      expect(commands.filter((line) => line.startsWith('sendmsg'))).toHaveLength(1)
    },
  )
})
