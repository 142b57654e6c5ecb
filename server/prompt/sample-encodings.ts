export interface SampleEncoding {
  readonly bytes: number
  /** One sample as [-1, 1]. */
  read(view: DataView, at: number): number
}

/** WAV format code and bits per sample → how a sample is read. */
export const sampleEncodings: Readonly<Record<string, SampleEncoding>> = {
  '1/8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  '1/16': { bytes: 2, read: (view, at) => view.getInt16(at, true) / 32_768 },
  '1/24': { bytes: 3, read: (view, at) => (view.getUint8(at) + view.getInt16(at + 1, true) * 256) / 8_388_608 },
  '1/32': { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2_147_483_648 },
  '3/32': { bytes: 4, read: (view, at) => finite(view.getFloat32(at, true)) },
  '6/8': { bytes: 1, read: (view, at) => aLaw(view.getUint8(at)) },
  '7/8': { bytes: 1, read: (view, at) => muLaw(view.getUint8(at)) },
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)

/** ITU-T G.711 A-law, as exchanges in China and Europe record. */
function aLaw(coded: number): number {
  const byte = coded ^ 0x55
  const exponent = (byte & 0x70) >> 4
  const mantissa = ((byte & 0x0f) << 4) + 8
  const level = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1)
  return (byte & 0x80 ? level : -level) / 32_768
}

/** ITU-T G.711 µ-law. */
function muLaw(coded: number): number {
  const byte = ~coded & 0xff
  const level = ((((byte & 0x0f) << 3) + 0x84) << ((byte & 0x70) >> 4)) - 0x84
  return (byte & 0x80 ? -level : level) / 32_768
}
