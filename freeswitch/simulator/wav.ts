import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Length of a WAV file in ms from its header; undefined when there is no such file or it is none. */
export function wavMs(path: string): number | undefined {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const head = Buffer.alloc(4096)
    const read = readSync(fd, head, 0, head.length, 0)
    if (read < 12 || head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') return undefined
    let bytesPerSecond = 0
    for (let at = 12; at + 8 <= read; ) {
      const id = head.toString('latin1', at, at + 4)
      const size = head.readUInt32LE(at + 4)
      if (id === 'fmt ' && at + 20 <= read) bytesPerSecond = head.readUInt32LE(at + 16)
      if (id === 'data') {
        // Writers that could not seek back leave 0 or 0xffffffff: the rest of the file is the data.
        const bytes = Math.min(size === 0 ? Number.POSITIVE_INFINITY : size, statSync(path).size - at - 8)
        return bytesPerSecond === 0 ? undefined : Math.round((bytes * 1000) / bytesPerSecond)
      }
      at += 8 + size + (size % 2)
    }
    return undefined
  } finally {
    closeSync(fd)
  }
}

/** 8 kHz mono 16 bit with a tone where somebody speaks, silence elsewhere. */
export function toneWav(parts: readonly { readonly ms: number; readonly loud: boolean }[]): Buffer {
  const samples: number[] = []
  for (const part of parts) {
    const count = Math.round(part.ms * 8)
    for (let n = 0; n < count; n++) samples.push(part.loud ? Math.round(9000 * Math.sin((2 * Math.PI * 440 * n) / 8000)) : 0)
  }
  return wavOf(samples)
}

/** 8 kHz mono 16 bit. */
export function wavOf(samples: readonly number[]): Buffer {
  const data = Buffer.alloc(samples.length * 2)
  for (const [index, sample] of samples.entries()) data.writeInt16LE(sample, index * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(16_000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}
