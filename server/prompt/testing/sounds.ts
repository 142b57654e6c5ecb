import type { Audio } from '../wav'

export function tone({ hertz = 440, ms = 1000, level = 0.3, rateHz = 8000 }: { hertz?: number; ms?: number; level?: number; rateHz?: number } = {}): Audio {
  return { rateHz, samples: Float32Array.from({ length: Math.round((rateHz * ms) / 1000) }, (_, at) => level * Math.sin((2 * Math.PI * hertz * at) / rateHz)) }
}

export const silence = (ms: number, rateHz = 8000): Audio => ({ rateHz, samples: new Float32Array(Math.round((rateHz * ms) / 1000)) })

/** One after the other; all of the first one's rate. */
export function joined(...parts: readonly Audio[]): Audio {
  return { rateHz: parts[0]?.rateHz ?? 8000, samples: Float32Array.from(parts.flatMap(({ samples }) => [...samples])) }
}
