import { type Command, Option } from 'commander'
import { consentLevels } from '../contact/import-csv.schema'
import { ledgerWords } from './ledger/ledger-words'
import { positive } from './option-values'
import { runWords } from './run/run-words'
import { switchWords } from './switch/switch-words'
import type { Terminal } from './terminal'
import { words } from './words'

/** The verbs that need the stack or a switch. What they need is loaded only when one of them runs. */
export function addStackCommands(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { text } = terminal
  program
    .command('run')
    .description(text(words.run))
    .argument('<file>', text(words.file))
    .requiredOption('--contacts <csv>', text(runWords.contacts))
    .option('--name <name>', text(runWords.name))
    .option('--calls-per-second <n>', text(runWords.pace), positive)
    .option('--lines <n>', text(runWords.lines), positive)
    .option('--region <country>', text(runWords.region))
    .addOption(new Option('--consent <level>', text(runWords.consent)).choices(consentLevels))
    .option('--confirm <count>', text(runWords.confirm), positive)
    .option('--env <name>', text(words.env))
    .option('--json', text(words.json))
    .action(async (file, options) => {
      const { run } = await import('./run/run')
      finish(await run(file, options, terminal))
    })
  program
    .command('doctor')
    .description(text(switchWords.doctor))
    .option('--url <esl>', text(switchWords.url))
    .option('--json', text(words.json))
    .action(async (options) => {
      const { doctor } = await import('./switch/doctor')
      finish(await doctor(options, terminal))
    })
  program
    .command('ring')
    .description(text(switchWords.ring))
    .argument('<number>', text(switchWords.ringNumber))
    .option('--from <caller>', text(switchWords.ringFrom), '+99910012301')
    .option('--url <esl>', text(switchWords.url))
    .option('--json', text(words.json))
    .action(async (number, options) => {
      const { ring } = await import('./switch/ring')
      finish(await ring(number, options, terminal))
    })
  const ledger = program.command('ledger').description(text(ledgerWords.ledger))
  ledger
    .command('verify')
    .description(text(ledgerWords.verify))
    .argument('[file]', text(ledgerWords.evidence))
    .option('--head <hash>', text(ledgerWords.head))
    .option('--json', text(words.json))
    .action(async (file, options) => {
      const { verify } = await import('./ledger/verify')
      finish(await verify(file, options, terminal))
    })
  ledger
    .command('export')
    .description(text(ledgerWords.export))
    .option('-o, --out <file>', text(ledgerWords.out))
    .action(async (options) => {
      const { exportLedger } = await import('./ledger/export')
      finish(await exportLedger(options, terminal))
    })
  const ofSwitch = program.command('switch').description(text(switchWords.switch))
  ofSwitch
    .command('nodes')
    .description(text(switchWords.nodes))
    .option('--json', text(words.json))
    .action(async (options) => {
      const { nodes } = await import('./switch/nodes')
      finish(await nodes(null, options, terminal))
    })
  for (const [verb, isDraining] of [
    ['drain', true],
    ['undrain', false],
  ] as const) {
    ofSwitch
      .command(verb)
      .description(text(switchWords[verb]))
      .argument('<node>', text(switchWords.node))
      .option('--json', text(words.json))
      .action(async (name, options) => {
        const { nodes } = await import('./switch/nodes')
        finish(await nodes({ name, isDraining }, options, terminal))
      })
  }
  ofSwitch
    .command('config')
    .description(text(switchWords.config))
    .argument('<settings>', text(switchWords.settings))
    .requiredOption('-o, --out <folder>', text(switchWords.out))
    .action(async (settings, options) => {
      const { switchConfigCommand } = await import('./switch/config')
      finish(await switchConfigCommand(settings, options, terminal))
    })
}
