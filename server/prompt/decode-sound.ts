import { MPEGDecoder } from 'mpg123-decoder'
import { type Audio, decodeWav } from './wav'

/** WAV or MP3 as somebody uploads it, by its first bytes and not by its name; throws when it is neither or broken. */
export async function decodeSound(bytes: Uint8Array): Promise<Audio> {
  if (startsWith(bytes, 'RIFF')) return decodeWav(bytes)
  if (startsWith(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return decodeMp3(bytes)
  throw new Error('neither WAV nor MP3')
}

async function decodeMp3(bytes: Uint8Array): Promise<Audio> {
  const decoder = new MPEGDecoder()
  try {
    await decoder.ready
    const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes)
    const channels = channelData.filter((channel) => channel.length > 0)
    if (samplesDecoded === 0 || channels.length === 0 || !sampleRate) throw new Error('MP3 without sound')
    const samples = new Float32Array(samplesDecoded)
    for (const channel of channels) for (let at = 0; at < samplesDecoded; at++) samples[at] = (samples[at] ?? 0) + (channel[at] ?? 0) / channels.length
    return { samples, rateHz: sampleRate }
  } finally {
    decoder.free()
  }
}

const startsWith = (bytes: Uint8Array, letters: string): boolean => [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0))
