import { type SampleEncoding, sampleEncodings } from './sample-encodings'

/** Mono PCM: samples in [-1, 1). */
export interface Audio {
  readonly samples: Float32Array
  readonly rateHz: number
}

/** What the switch plays: 8 kHz, mono, 16 bit. */
export const promptRateHz = 8000

/** Reads WAV of any rate in the encodings that recorders, exchanges and providers write; several channels are mixed down. Throws on anything else. */
export function decodeWav(bytes: Uint8Array): Audio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') throw new Error('not a WAV file')
  let format: { readonly channels: number; readonly rateHz: number; readonly encoding: SampleEncoding } | undefined
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (tag(view, at) === 'fmt ' && body + 16 <= bytes.byteLength) format = formatAt(view, body, size)
    if (tag(view, at) === 'data') {
      if (!format || format.channels < 1 || format.rateHz < 1000) throw new Error('WAV has no format')
      // A writer that could not seek back leaves any size: no more is read than there is.
      return { samples: mixDown(view, body, Math.min(size, bytes.byteLength - body), format), rateHz: format.rateHz }
    }
    at = body + size + (size % 2)
  }
  throw new Error('WAV has no data')
}

function formatAt(view: DataView, at: number, size: number) {
  const plain = view.getUint16(at, true)
  // WAVE_FORMAT_EXTENSIBLE names the encoding in the first bytes of its sub-format.
  const code = plain === 0xfffe && size >= 26 && at + 26 <= view.byteLength ? view.getUint16(at + 24, true) : plain
  const encoding = sampleEncodings[`${code}/${view.getUint16(at + 14, true)}`]
  if (!encoding) throw new Error(`WAV encoding ${code} with ${view.getUint16(at + 14, true)} bit is not read`)
  return { channels: view.getUint16(at + 2, true), rateHz: view.getUint32(at + 4, true), encoding }
}

/** 16-bit mono WAV. */
export function encodeWav({ samples, rateHz }: Audio): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rateHz, 24)
  file.writeUInt32LE(rateHz * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  for (let index = 0, at = 44; index < samples.length; index++, at += 2) {
    const level = Math.round((samples[index] ?? 0) * 32_768)
    file.writeInt16LE(Math.max(-32_768, Math.min(32_767, level)), at)
  }
  return file
}

export function durationMs({ samples, rateHz }: Audio): number {
  return Math.round((samples.length / rateHz) * 1000)
}

const tag = (view: DataView, at: number): string => String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

function mixDown(
  view: DataView,
  at: number,
  bytes: number,
  { channels, encoding }: { readonly channels: number; readonly encoding: SampleEncoding },
): Float32Array {
  const samples = new Float32Array(Math.floor(bytes / (encoding.bytes * channels)))
  for (let frame = 0, place = at; frame < samples.length; frame++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++, place += encoding.bytes) sum += encoding.read(view, place)
    samples[frame] = sum / channels
  }
  return samples
}
