import { createInterface } from 'node:readline/promises'
import { fill } from '../../../tools/bootstrap/language.mjs'
import type { Terminal } from '../terminal'
import { runWords } from './run-words'

/** On a real switch somebody has to say how many people are called; `given` is the option that says it without a terminal. */
export async function confirmCount(count: number, given: number | undefined, terminal: Terminal): Promise<boolean> {
  const typed = given ?? (terminal.stdin.isTTY ? await ask(fill(terminal.text(runWords.typeCount), { count })) : undefined)
  if (typed === count) return true
  terminal.complain(fill(terminal.text(runWords.notConfirmed), { count }))
  return false
}

async function ask(question: string): Promise<number> {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return Number((await reader.question(question)).trim())
  } finally {
    reader.close()
  }
}
