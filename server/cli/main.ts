import { Command, CommanderError } from 'commander'
import { describeFailure } from '../../tools/bootstrap/failure.mjs'
import { check } from './check'
import { compileCommand } from './compile'
import { fmt } from './fmt'
import { type Streams, terminalOf } from './terminal'
import { words } from './words'

const usageError = 2

/** Runs one command line (without `node` and the program's name); returns the exit code: 0 good, 1 findings, 2 could not do it. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const language = args.find((_, place) => args[place - 1] === '--lang')
  const terminal = terminalOf(streams, language)
  const { text } = terminal
  let exitCode = 0
  const program = new Command('callweave')
    .description(text(words.about))
    .option('--lang <lang>', text(words.lang))
    .exitOverride()
    .configureOutput({ writeOut: (line) => void streams.stdout.write(line), writeErr: (line) => void streams.stderr.write(line) })
  program
    .command('check')
    .description(text(words.check))
    .argument('<files...>', text(words.files))
    .option('--json', text(words.json))
    .option('--warnings-fail', text(words.warningsFail))
    .action(async (files, options) => {
      exitCode = await check(files, options, terminal)
    })
  program
    .command('compile')
    .description(text(words.compile))
    .argument('<file>', text(words.file))
    .option('-o, --out <file>', text(words.out))
    .option('--json', text(words.json))
    .action(async (file, options) => {
      exitCode = await compileCommand(file, options, terminal)
    })
  program
    .command('fmt')
    .description(text(words.fmt))
    .argument('<files...>', text(words.files))
    .option('--check', text(words.fmtCheck))
    .action(async (files, options) => {
      exitCode = await fmt(files, options, terminal)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError
    terminal.complain(`✗ ${describeFailure(error, terminal.locale)}`)
    return usageError
  }
  return exitCode
}
