'use client'
import { answerTo, type Command, type Outcome, type Step } from '../../../flows/index'
import { Button } from '../../_ui/button'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { choicesFor } from './choices'
import { KeyPad } from './key-pad'
import { TypedAnswer } from './typed-answer'

interface NextChoicesProps {
  readonly command: Command
  readonly step: Step | undefined
  readonly nowMs: number
  readonly onOutcome: (outcome: Outcome) => void
}

/** What may happen now; the main way first. Keys and speech are judged as the switch and the recogniser judge them. */
export function NextChoices({ command, step, nowMs, onOutcome }: NextChoicesProps) {
  const say = useText()
  const give = (what: { readonly press?: string; readonly say?: string }) => {
    const outcome = answerTo(command, what, nowMs)
    if (outcome) onOutcome(outcome)
  }
  return (
    <>
      {command.do === 'collect' ? <KeyPad most={command.digitsMax} allowed={command.allowed} onDigits={(press) => give({ press })} /> : null}
      {command.do === 'listen' ? (
        <>
          <TypedAnswer label={say(simulatorText.speak)} hears={command.locale} onSend={(text) => give({ say: text })} />
          {command.digitsMax > 0 ? <KeyPad most={command.digitsMax} allowed="" onDigits={(press) => give({ press })} /> : null}
        </>
      ) : null}
      {command.do === 'message' && command.replyWaitMs > 0 ? <TypedAnswer label={say(simulatorText.reply)} onSend={(text) => give({ say: text })} /> : null}
      <div className="flex flex-wrap gap-1.5">
        {choicesFor(command, step, nowMs).map((choice) => (
          <Button key={choice.id} size="sm" look={choice.isMain ? 'primary' : 'secondary'} onClick={() => onOutcome(choice.outcome)}>
            {say(choice.name)}
          </Button>
        ))}
      </div>
    </>
  )
}
