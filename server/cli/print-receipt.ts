import type { ReceiptLine } from '../../flows/index'
import { fill } from '../../tools/bootstrap/language.mjs'
import type { Terminal } from './terminal'
import { words } from './words'

/** What policy added: each step with its place and the reason. */
export function printReceipt(terminal: Terminal, receipt: readonly Pick<ReceiptLine, 'name' | 'why' | 'node' | 'port'>[], write = terminal.complain): void {
  write(fill(terminal.text(words.receipt), { count: receipt.length }))
  for (const { name, why, node, port } of receipt) {
    const place = [node, port].filter((part) => part !== undefined).join('.')
    write(`  ${terminal.text(name)}${place ? `  ${terminal.paint.cyan(place)}` : ''}\n    ${terminal.paint.dim(terminal.text(why))}`)
  }
}
