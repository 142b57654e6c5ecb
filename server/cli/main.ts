import { Command, CommanderError } from 'commander'
import { describeFailure } from '../../tools/bootstrap/failure.mjs'
import { Problem } from '../errors/problem'
import { problemText } from '../errors/problem-text'
import { addFlowCommands } from './flow-commands'
import { addRemoteCommands } from './remote/remote-commands'
import { Refusal } from './remote/refusal'
import { addStackCommands } from './stack-commands'
import { type Streams, type Terminal, terminalOf } from './terminal'
import { words } from './words'

const usageError = 2

/** Runs one command line (without `node` and the program's name); returns the exit code: 0 good, 1 findings, 2 could not do it. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const language = args.find((_, place) => args[place - 1] === '--lang')
  const terminal = terminalOf(streams, language)
  let exitCode = 0
  const finish = (code: number) => {
    exitCode = code
  }
  const program = new Command('callweave')
    .description(terminal.text(words.about))
    .option('--lang <lang>', terminal.text(words.lang))
    .exitOverride()
    .configureOutput({ writeOut: (line) => void streams.stdout.write(line), writeErr: (line) => void streams.stderr.write(line) })
  addFlowCommands(program, terminal, finish)
  addRemoteCommands(program, terminal, finish)
  addStackCommands(program, terminal, finish)
  // So that `callweave check x --lang zh` works as well as `callweave --lang zh check x`.
  for (const command of program.commands) command.option('--lang <lang>', terminal.text(words.lang))
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError
    terminal.complain(`✗ ${explain(error, terminal)}`)
    return usageError
  }
  return exitCode
}

function explain(error: unknown, { locale }: Terminal): string {
  if (error instanceof Refusal) return `[${error.code}] ${error.text[locale]}`
  if (!(error instanceof Problem)) return describeFailure(error, locale)
  const { what, mend } = problemText(error.code, error.values)[locale]
  return `[${error.code}] ${what}\n  ${mend}`
}
