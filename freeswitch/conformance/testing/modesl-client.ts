import * as modesl from 'modesl'
import type { Connect } from './client'

export const connectModesl: Connect = (port, password) =>
  new Promise((resolve) => {
    const connection = new modesl.Connection('127.0.0.1', port, password, () =>
      resolve({
        api: (line) => new Promise((done) => connection.api(line, '', (event) => done(event.getBody()))),
        subscribe: (names) => new Promise((done) => connection.events('json', names.join(' '), () => done())),
        bgapi: (command, argument) => new Promise((done) => connection.bgapi(command, argument, (event) => done(event.getBody()))),
        execute: (call, application, argument) =>
          new Promise((done) => connection.execute(application, argument, call, (event) => done(event.getHeader('Application-Response') ?? ''))),
        onEvent: (listener) => connection.on('esl::event::**', (event) => listener(event.getHeader('Event-Name') ?? '', (name) => event.getHeader(name))),
        close: async () => connection.disconnect(),
      }),
    )
  })
