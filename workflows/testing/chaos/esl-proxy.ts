import { connect, createServer, type Socket } from 'node:net'
import { EslFrames } from './esl-frames'
import type { LinkFault } from './fault'
import { TimedWriter } from './timed-writer'

/** The wire between one client and the switch, which can be harmed. */
export interface EslProxy {
  readonly port: number
  /** Ends all connections now. */
  cut(): void
  /** Harms everything that passes from now on, until the returned function is called. */
  harm(fault: Exclude<LinkFault, 'cut'>, random: () => number): () => void
  close(): Promise<void>
}

interface Harmed {
  readonly fault: Exclude<LinkFault, 'cut'>
  readonly random: () => number
}

const slowMs = 400
const lateMs = 1_500
const piecesMax = 48

/** Listens on a free port of 127.0.0.1 and carries each connection on to `target`, also after the switch there was started again. */
export async function startEslProxy(target: number): Promise<EslProxy> {
  let harmed: Harmed | undefined
  const sockets = new Set<Socket>()
  /** What waits until a half-open link is mended: TCP delivers it then, even when its sender is long gone. */
  const held: (() => void)[] = []

  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const passes = (writer: TimedWriter, bytes: Buffer, isEvent: boolean): void => {
    switch (harmed?.fault) {
      case undefined:
        return writer.write(bytes)
      case 'slow':
        return writer.write(bytes, slowMs)
      case 'split':
        return writer.writeInPieces(bytes, () => 1 + Math.floor((harmed?.random() ?? 0) * piecesMax))
      case 'halfOpen':
        held.push(() => writer.write(bytes))
        return
      case 'lose':
        if (!isEvent || harmed.random() < 0.5) writer.write(bytes)
        return
      case 'duplicate':
        writer.write(bytes)
        if (isEvent) writer.write(bytes)
        return
      case 'late':
        if (!isEvent) return writer.write(bytes)
        // Answers overtake it; the order of events stays.
        setTimeout(() => writer.write(bytes), lateMs)
    }
  }
  const end = (writer: TimedWriter): void => {
    if (harmed?.fault === 'halfOpen') held.push(() => writer.end())
    else writer.end()
  }

  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: '127.0.0.1', port: target, noDelay: true })
    keep(client)
    keep(upstream)
    const [up, down, frames] = [new TimedWriter(upstream), new TimedWriter(client), new EslFrames()]
    client.on('data', (bytes: Buffer) => passes(up, bytes, false))
    upstream.on('data', (bytes: Buffer) => {
      for (const frame of frames.read(bytes)) passes(down, frame.bytes, frame.isEvent)
    })
    client.on('close', () => end(up))
    upstream.on('close', () => end(down))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut,
    harm: (fault, random) => {
      harmed = { fault, random }
      return () => {
        harmed = undefined
        for (const go of held.splice(0)) go()
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}
