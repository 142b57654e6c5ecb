import type { Command, Json, Utterance } from '../model/command'
import type { CommandTemplate, Plan, Speech, ValueTemplate } from '../model/plan'
import type { CallState } from '../model/run'
import { localText } from '../model/text'
import { renderTemplate } from '../template/engine'
import { scopeOf, valueOf } from './scope'

/** A command of the plan → the concrete one for this contact: texts rendered, variables resolved. */
export function renderCommand(plan: Plan, state: CallState, command: CommandTemplate): Command {
  const scope = scopeOf(plan, state)
  const speech = (parts: readonly Speech[]) => parts.flatMap((part) => utter(part))
  switch (command.do) {
    case 'play':
    case 'collect':
      return { ...command, say: speech(command.say) }
    case 'listen':
      return { ...command, say: speech(command.say), locale: state.locale }
    case 'bridge':
      return { ...command, whisper: speech(command.whisper), hold: speech(command.hold) }
    case 'message':
      return { ...command, text: renderTemplate(localText(command.text, state.locale), scope, { locale: state.locale, isSpoken: false }), locale: state.locale }
    case 'request': {
      const { filler, ...rest } = command
      const input = Object.fromEntries(Object.entries(command.input).map(([name, value]) => [name, renderValue(value, state, scope)]))
      return { ...rest, input, ...(filler && { filler: speech(filler) }) }
    }
    case 'wait':
      return 'ms' in command ? command : { do: 'wait', untilMs: momentOf(state, command.untilVariable) }
    default:
      return command
  }

  function utter(part: Speech): readonly Utterance[] {
    if ('audio' in part) return [part]
    // Braces never reach the voice: whatever a contact's data holds, no one hears "{{name}}".
    const text = renderTemplate(localText(part.text, state.locale), scope, { locale: state.locale, isSpoken: true }).replace(/[{}]/g, '').trim()
    const voice = part.voice ?? plan.voice?.[state.locale]
    return text ? [{ locale: state.locale, ...(voice && { voice }), text }] : []
  }
}

export function renderValue(value: ValueTemplate, state: CallState, scope: object): Json {
  if ('value' in value) return value.value
  if ('variable' in value) return valueOf(state, value.variable) ?? null
  return renderTemplate('text' in value ? localText(value.text, state.locale) : value.template, scope, { locale: state.locale, isSpoken: false })
}

/** Milliseconds, or a date with its offset; what is no moment has passed already. */
function momentOf(state: CallState, name: string): number {
  const value = valueOf(state, name)
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(ms) ? ms : state.nowMs
}
