import type { Command } from 'commander'
import type { Terminal } from '../terminal'
import { words } from '../words'
import { remoteWords } from './remote-words'

/** The verbs that speak with a server. What they need is loaded only when one of them runs. */
export function addRemoteCommands(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { text } = terminal
  program
    .command('push')
    .description(text(remoteWords.push))
    .argument('[folder]', text(remoteWords.folder), '.')
    .option('--server <url>', text(remoteWords.server))
    .option('--dry-run', text(remoteWords.dryRun))
    .option('--force', text(remoteWords.forcePush))
    .option('--env <name>', text(words.env))
    .option('--publish', text(remoteWords.publish))
    .option('--note <text>', text(remoteWords.note))
    .option('--json', text(words.json))
    .action(async (folder, options) => {
      const { push } = await import('./push')
      finish(await push(folder, options, terminal))
    })
  program
    .command('pull')
    .description(text(remoteWords.pull))
    .argument('[folder]', text(remoteWords.folder), '.')
    .option('--server <url>', text(remoteWords.server))
    .option('--dry-run', text(remoteWords.dryRun))
    .option('--force', text(remoteWords.forcePull))
    .option('--json', text(words.json))
    .action(async (folder, options) => {
      const { pull } = await import('./pull')
      finish(await pull(folder, options, terminal))
    })
  program
    .command('token')
    .description(text(remoteWords.token))
    .command('create')
    .description(text(remoteWords.tokenCreate))
    .argument('<name>', text(remoteWords.tokenName))
    .action(async (name) => {
      const { createToken } = await import('./create-token')
      finish(await createToken(name, terminal))
    })
}
