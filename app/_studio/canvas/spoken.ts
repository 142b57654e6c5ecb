import type { Locale } from '../../../flows/model/text'
import { canvasText } from '../text/canvas.text'
import { joining } from '../text/joining.text'
import { fill } from '../use-text'
import type { Card } from './to-card'

type Said = Pick<Card, 'name' | 'typeName' | 'state' | 'problems'>

/** What a screen reader calls a card: its name, what kind of step it is, and that something is wrong with it. */
export function spokenCard({ name, typeName, state, problems }: Said, locale: Locale): string {
  const say = joiner(locale)
  const called = name === typeName ? name : say(joining.comma, name, typeName)
  if (state === 'locked') return say(joining.comma, called, canvasText.locked[locale])
  return problems.length === 0 ? called : say(joining.comma, called, fill(canvasText.problems[locale], { n: problems.length }))
}

export interface SpokenEdge {
  readonly from: string
  readonly port: string
  readonly to: string
  /** How many steps policy put on the connection. */
  readonly gates: number
}

/** What a screen reader calls a connection: which exit of which step leads where, and what policy put between. */
export function spokenEdge({ from, port, to, gates }: SpokenEdge, locale: Locale): string {
  const way = fill(canvasText.way[locale], { from, port, to })
  return gates === 0 ? way : joiner(locale)(joining.comma, way, fill(canvasText.policyCount[locale], { n: gates }))
}

export function spokenComment(text: string, locale: Locale): string {
  return joiner(locale)(joining.colon, canvasText.comment[locale], text)
}

/** The steps that policy put before a step, or before the first. */
export function spokenGates(count: number, to: string, locale: Locale): string {
  return fill(canvasText.gatesBefore[locale], { n: count, to })
}

function joiner(locale: Locale) {
  return (text: (typeof joining)[keyof typeof joining], a: string, b: string) => fill(text[locale], { a, b })
}
