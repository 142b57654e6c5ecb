import type { Utterance } from '../model/command'
import type { Plan } from '../model/plan'
import type { CallState } from '../model/run'
import { renderCommand } from './render'

/** Everything that this contact may come to hear, each once, as far as its variables are known now: rendered to audio before the dial. */
export function utterances(plan: Plan, state: CallState): readonly Utterance[] {
  const heard = new Map<string, Utterance>()
  const add = (said: readonly Utterance[] = []) => {
    for (const utterance of said) heard.set(JSON.stringify(utterance), utterance)
  }
  for (const step of Object.values(plan.steps)) {
    if (step.kind !== 'command') continue
    const command = renderCommand(plan, state, step.command)
    switch (command.do) {
      case 'play':
      case 'collect':
      case 'listen':
        add(command.say)
        break
      case 'bridge':
        add(command.whisper)
        add(command.hold)
        break
      case 'request':
        add(command.filler)
        break
      case 'check':
      case 'dial':
      case 'record':
      case 'hangup':
      case 'message':
      case 'wait':
    }
  }
  return [...heard.values()]
}
