import type { SimulatedSwitch } from '../switch'
import { channelCommands } from './channel-commands'
import { systemCommands } from './system-commands'

/** Answers an `api` line with the body that a real switch writes. */
export type ApiCommand = (owner: SimulatedSwitch, argument: string) => string | Promise<string>

const commands: Readonly<Record<string, ApiCommand>> = {
  ...systemCommands,
  ...channelCommands,
  originate: (owner, argument) => owner.originate(argument),
}

export async function api(owner: SimulatedSwitch, line: string): Promise<string> {
  const at = line.indexOf(' ')
  const name = at === -1 ? line : line.slice(0, at)
  const command = commands[name]
  return command ? command(owner, at === -1 ? '' : line.slice(at + 1).trim()) : `-ERR ${name} Command not found!\n`
}
