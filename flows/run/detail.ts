import type { Command, Json, Utterance } from '../model/command'
import type { Outcome } from '../model/outcome'

/** What the call page shows of a command and its outcome. Secret digits are masked here, before anything leaves the engine. */
export function detailOf(command: Command, outcome: Outcome): Readonly<Record<string, Json>> {
  const isSecret = (command.do === 'collect' || command.do === 'listen') && command.secret === true
  return {
    ...('say' in command && { said: said(command.say) }),
    ...(command.do === 'message' && { channel: command.channel, text: command.text }),
    ...(command.do === 'request' && { target: command.target, operation: command.operation }),
    ...('digits' in outcome && { digits: isSecret ? '•'.repeat(outcome.digits.length) : outcome.digits }),
    ...('key' in outcome && { key: outcome.key }),
    ...('text' in outcome && { heard: isSecret ? '•••' : outcome.text }),
    ...('rule' in outcome && { rule: outcome.rule }),
    ...('untilMs' in outcome && { untilMs: outcome.untilMs }),
    ...('cause' in outcome && outcome.cause !== undefined && { cause: outcome.cause }),
    ...('sipStatus' in outcome && outcome.sipStatus !== undefined && { sipStatus: outcome.sipStatus }),
    ...('code' in outcome && { code: outcome.code }),
    ...('reason' in outcome && { reason: outcome.reason }),
    ...('by' in outcome && { by: outcome.by }),
  }
}

const said = (parts: readonly Utterance[]): string => parts.map((part) => ('text' in part ? part.text : '♪')).join(' ')
