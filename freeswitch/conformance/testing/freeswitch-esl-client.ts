import { Connection } from 'freeswitch-esl'
import type { Connect } from './client'

export const connectFreeswitchEsl: Connect = (port, password) =>
  new Promise((resolve) => {
    const connection = new Connection()
    connection.initializeInbound({
      host: '127.0.0.1',
      port,
      password,
      callback: () =>
        resolve({
          api: (line) => new Promise((done) => connection.api(line, '', (event) => done(event.getBody()))),
          subscribe: (names) => new Promise((done) => connection.events('json', [...names], () => done())),
          bgapi: (command, argument) => new Promise((done) => connection.bgapi(command, argument, (event) => done(event.getBody()))),
          execute: (call, application, argument) =>
            new Promise((done) => {
              connection.execute(application, argument, call, (event: { getHeader(name: string): string | undefined }) =>
                done(event.getHeader('Application-Response') ?? ''),
              )
            }),
          onEvent: (listener) => {
            connection.on('esl::event::**', (event: { getHeader(name: string): string | undefined }) =>
              listener(event.getHeader('Event-Name') ?? '', (name) => event.getHeader(name)),
            )
          },
          close: async () => connection.disconnect(),
        }),
    })
  })
