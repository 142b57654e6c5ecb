import { advance, type Command, type Finished, judgeKeys, type Outcome, type Plan, takeKeys } from '../../flows/index'
import { expectationOf, type Expectation, keysAt } from '../../freeswitch/simulator/personas'
import type { DemoPerson } from '../../prisma/seed/demo-people'

const stepsMax = 200

/** What a call to this person must come to: the pure engine, played by what the persona's table says, without any driver or switch. */
export function expectedEnd(plan: Plan, person: DemoPerson, seed: string): Finished {
  const callee = calleeOf(expectationOf(person.number, seed), person)
  let step = advance(plan, null, { type: 'start', vars: { ...person.attributes, name: person.name }, locale: person.locale, contactKey: 'expected', nowMs: 0 })
  for (let count = 0; step.command && count < stepsMax; count += 1) {
    step = advance(plan, step.state, { type: 'outcome', seq: step.state.seq, outcome: callee(step.command), nowMs: count })
  }
  if (!step.state.done) throw new Error(`no end for ${person.number}`)
  return step.state.done
}

function calleeOf({ dial, persona }: Expectation, person: DemoPerson): (command: Command) => Outcome {
  const { hangsUp } = persona
  let prompts = 0
  let collects = 0
  const gone: Outcome = { is: 'hungUp', cause: 'NORMAL_CLEARING', by: 'callee' }
  const promptEndsIt = () => {
    prompts += 1
    return (
      hangsUp?.at === 'answer' ||
      (hangsUp?.at === 'prompt' && prompts >= hangsUp.nth) ||
      (hangsUp?.at === 'promptOrCollectAfterKeys' && collects >= hangsUp.nth)
    )
  }
  return (command) => {
    switch (command.do) {
      case 'check':
        if (person.doNotCall) return { is: 'blocked', rule: 'core.doNotCall' }
        return person.consent ? { is: 'cleared', clearanceId: 'expected' } : { is: 'blocked', rule: 'nowhere.consent.service' }
      case 'dial':
        if (dial === 'answered' && persona.machine && command.amd !== 'off') return { is: 'machine' }
        return dial === 'answered' ? { is: 'answered' } : { is: dial }
      case 'play':
        return promptEndsIt() ? gone : { is: 'done' }
      case 'collect': {
        if (promptEndsIt()) return gone
        collects += 1
        if (hangsUp?.at === 'collect' && collects >= hangsUp.nth) return gone
        return judgeKeys(command, takeKeys(command, keysAt(persona, collects)))
      }
      case 'request':
        return { is: 'done', output: {} }
      case 'message':
        return { is: 'sent' }
      case 'wait':
      case 'hangup':
        return { is: 'done' }
      case 'record':
      case 'listen':
      case 'bridge':
        throw new Error(`no expectation for ${command.do}`)
    }
  }
}
