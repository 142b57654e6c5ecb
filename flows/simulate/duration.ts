import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'
import { spokenSeconds } from '../validate/check-words'

/** About how long a command takes, so that virtual time passes as real time would. */
export function durationMs(command: Command, outcome: Outcome, nowMs: number): number {
  switch (command.do) {
    case 'dial':
      return outcome.is === 'noAnswer' ? command.ringMs : 8000
    case 'play':
      return speech(command)
    case 'collect':
      return speech(command) + (outcome.is === 'noInput' ? command.firstMs : 1500)
    case 'listen':
      return speech(command) + (outcome.is === 'noInput' ? command.speechStartMs : 3000)
    case 'record':
      return outcome.is === 'recorded' && 'ms' in outcome ? outcome.ms : 0
    case 'bridge':
      return outcome.is === 'completed' ? 120_000 : command.ringMs
    case 'message':
      return outcome.is === 'timeout' ? command.replyWaitMs : 500
    case 'wait':
      return 'ms' in command ? command.ms : Math.max(0, command.untilMs - nowMs)
    default:
      return 100
  }
}

function speech(command: Extract<Command, { do: 'play' | 'collect' | 'listen' }>): number {
  const seconds = command.say.reduce((sum, part) => sum + ('text' in part ? spokenSeconds(part.text) : 3), 0)
  return Math.round(seconds * 1000)
}
