import { createHash } from 'node:crypto'

/** The three files of a flow; a file that is not there is left out. */
export interface FlowTexts {
  readonly flow: string
  readonly layout?: string
  readonly scenarios?: string
}

export const parts = ['flow', 'layout', 'scenarios'] as const
export type Part = (typeof parts)[number]

export const partEnding: Readonly<Record<Part, string>> = { flow: '.flow.json', layout: '.layout.json', scenarios: '.scenario.json' }

/** What is kept of a text, so that a later run knows whether it changed. */
export type Hashes = Readonly<Partial<Record<Part, string>>>

export function hashesOf(texts: FlowTexts): Hashes {
  return Object.fromEntries(parts.flatMap((part) => (texts[part] === undefined ? [] : [[part, sha256(texts[part])]])))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
