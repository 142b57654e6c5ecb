import type { Locale } from '../../../flows/model/text'
import type { PromptState } from '../sync/studio-api'
import type { PromptRow } from './prompt-rows'

export const cellStates = ['missing', 'written', 'rendered', 'heard', 'recorded', 'outOfDate'] as const

export interface CellState {
  readonly is: (typeof cellStates)[number]
  /** When spoken; known once it was rendered by a voice. */
  readonly seconds?: number
  /** A person's recording says it. */
  readonly isRecorded?: boolean
}

interface Known {
  readonly rendered: PromptState | null | undefined
  readonly isHeard: boolean
  readonly isOld: boolean
}

/** The one thing about a text that somebody has to know: what is missing first, what is done last. */
export function cellState(row: PromptRow, locale: Locale, { rendered, isHeard, isOld }: Known): CellState {
  if (!row.text[locale]?.trim()) return { is: 'missing' }
  const seconds = rendered && !rendered.isPlaceholder ? { seconds: rendered.durationMs / 1_000, isRecorded: rendered.isRecording } : {}
  if (isOld) return { is: 'outOfDate', ...seconds }
  if (!rendered) return { is: 'written' }
  if (rendered.isRecording) return { is: 'recorded', ...seconds }
  return { is: isHeard ? 'heard' : 'rendered', ...seconds }
}
