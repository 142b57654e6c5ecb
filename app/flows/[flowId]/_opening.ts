import type { Issue } from '../../../flows/model/issue'
import type { LocalText } from '../../../flows/model/text'
import type { FirstCards } from '../../_studio/first/first-cards'
import type { Base } from '../../_studio/store'

/** What the server read, for the first frame. */
export interface Opening {
  readonly server: Base
  readonly firstCards: FirstCards
}

/** A draft that no longer parses. */
export interface Broken {
  readonly name: LocalText
  /** Stem of its file. */
  readonly slug: string
  readonly text: string
  readonly issues: readonly Issue[]
}

export type Opened = { readonly opening: Opening; readonly broken?: never } | { readonly broken: Broken; readonly opening?: never }

export function openingUrl(flowId: string): string {
  return `/api/flows/${flowId}/opening`
}

/** Throws what the server answered, for `errorText`. */
export async function readOpening(flowId: string, signal: AbortSignal): Promise<Opened> {
  const response = await fetch(openingUrl(flowId), { signal })
  const answer = (await response.json()) as Opened & { readonly problem?: unknown }
  if (!response.ok) throw Object.assign(new Error(`HTTP ${response.status}`), { problem: answer.problem })
  return answer
}
