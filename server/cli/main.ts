import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { describeFailure } from '../../tools/bootstrap/failure.mjs'
import { consentLevels } from '../contact/import-csv.schema'
import { Problem } from '../errors/problem'
import { problemText } from '../errors/problem-text'
import { check } from './check'
import { compileCommand } from './compile'
import { fmt } from './fmt'
import { runWords } from './run/run-words'
import { type Streams, type Terminal, terminalOf } from './terminal'
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
    .option('--json', text(words.json))
    .action(async (file, options) => {
      // It alone needs database and Temporal; the others start in half the time without them.
      const { run } = await import('./run/run')
      exitCode = await run(file, options, terminal)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError
    terminal.complain(`✗ ${explain(error, terminal)}`)
    return usageError
  }
  return exitCode
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('> 0')
  return value
}

function explain(error: unknown, { locale }: Terminal): string {
  if (!(error instanceof Problem)) return describeFailure(error, locale)
  const { what, mend } = problemText(error.code, error.values)[locale]
  return `[${error.code}] ${what}\n  ${mend}`
}
