import { Argument, type Command } from 'commander'
import { environmentJsonSchema, flowJsonSchema, scenarioJsonSchema } from '../../flows/index'
import { check } from './check'
import { compileCommand } from './compile'
import { diff } from './diff'
import { fmt } from './fmt'
import { gitWords } from './git-words'
import { merge } from './merge'
import { positive } from './option-values'
import { paths } from './paths'
import type { Terminal } from './terminal'
import { test } from './test'
import { words } from './words'

const schemas = { flow: flowJsonSchema, scenario: scenarioJsonSchema, environment: environmentJsonSchema }

/** The verbs that need nothing but files. `finish` takes the exit code. */
export function addFlowCommands(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { text } = terminal
  program
    .command('check')
    .description(text(words.check))
    .argument('<files...>', text(words.files))
    .option('--json', text(words.json))
    .option('--warnings-fail', text(words.warningsFail))
    .option('--env <name>', text(words.env))
    .option('--fix', text(words.fix))
    .action(async (files, options) => finish(await check(files, options, terminal)))
  program
    .command('compile')
    .description(text(words.compile))
    .argument('<file>', text(words.file))
    .option('-o, --out <file>', text(words.out))
    .option('--env <name>', text(words.env))
    .option('--json', text(words.json))
    .action(async (file, options) => finish(await compileCommand(file, options, terminal)))
  program
    .command('fmt')
    .description(text(words.fmt))
    .argument('<files...>', text(words.files))
    .option('--check', text(words.fmtCheck))
    .action(async (files, options) => finish(await fmt(files, options, terminal)))
  program
    .command('test')
    .description(text(gitWords.test))
    .argument('[places...]', text(gitWords.places))
    .option('--json', text(words.json))
    .option('--junit <file>', text(gitWords.junit))
    .action(async (places, options) => finish(await test(places, options, terminal)))
  program
    .command('diff')
    .description(text(gitWords.diff))
    .argument('<before>', text(gitWords.before))
    .argument('<after...>', text(gitWords.after))
    .option('--git', text(gitWords.diffGit))
    .option('--json', text(words.json))
    .action(async (before, after, options) => finish(await diff([before, ...after], options, terminal)))
  program
    .command('merge')
    .description(text(gitWords.merge))
    .argument('[base]', text(gitWords.base))
    .argument('[ours]', text(gitWords.ours))
    .argument('[theirs]', text(gitWords.theirs))
    .option('--install', text(gitWords.install))
    .action(async (base, ours, theirs, options) =>
      finish(
        await merge(
          [base, ours, theirs].filter((file) => file !== undefined),
          options,
          terminal,
        ),
      ),
    )
  program
    .command('paths')
    .description(text(gitWords.paths))
    .argument('<file>', text(words.file))
    .option('--max <n>', text(gitWords.max), positive)
    .option('--json', text(words.json))
    .action(async (file, options) => finish(await paths(file, options, terminal)))
  program
    .command('schema')
    .description(text(gitWords.schema))
    .addArgument(new Argument('[which]', text(gitWords.which)).choices(['flow', 'scenario', 'environment']).default('flow'))
    .action((which: 'flow' | 'scenario' | 'environment') => terminal.say(JSON.stringify(schemas[which](), null, 2)))
}
