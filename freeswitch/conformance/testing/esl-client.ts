import { FreeSwitchClient } from 'esl'
import type { Connect } from './client'

const quiet = { debug: () => {}, info: () => {}, error: () => {} }

export const connectEsl: Connect = (port, password) =>
  new Promise((resolve) => {
    const client = new FreeSwitchClient({ host: '127.0.0.1', port, password, logger: quiet })
    client.once('connect', (call) => {
      const names = new Set<string>()
      resolve({
        api: async (line) => (await call.api(line, 5000)).body,
        subscribe: async (wanted) => {
          for (const name of wanted) names.add(name)
          await call.send(`event json ${wanted.join(' ')}`, {}, 5000)
        },
        bgapi: async (command, argument) => String((await call.bgapi(`${command} ${argument}`, 30_000)).body['_body'] ?? ''),
        execute: async (uuid, application, argument) =>
          String((await call.command_uuid(uuid, application, argument, 30_000)).body['Application-Response'] ?? ''),
        onEvent: (listener) => {
          for (const name of [
            'CHANNEL_CREATE',
            'CHANNEL_ANSWER',
            'CHANNEL_PARK',
            'DTMF',
            'PLAYBACK_START',
            'PLAYBACK_STOP',
            'CHANNEL_HANGUP_COMPLETE',
          ] as const) {
            call.on(name, (event) => listener(name, (header) => (typeof event.body[header] === 'string' ? event.body[header] : undefined)))
          }
        },
        close: async () => client.end(),
      })
    })
    client.connect()
  })
