'use client'
import { useState } from 'react'
import { type Expectation, expectations, scenarioOfRun } from '../../../flows/index'
import { errorText } from '../../_trpc/error-text'
import { Button } from '../../_ui/button'
import { Checkbox } from '../../_ui/checkbox'
import { Dialog } from '../../_ui/dialog'
import { Field } from '../../_ui/field'
import { Input } from '../../_ui/input'
import { useScope } from '../scope'
import { scenarioText } from '../text/scenario.text'
import { dispositionText, simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { exchangesOf, type Session } from './session'
import { useScenarios } from './use-scenarios'

interface SaveScenarioProps {
  readonly session: Session
  readonly onClose: () => void
  readonly onSaved: () => void
}

const usual: readonly Expectation[] = ['result', 'path', 'messages']

/** The tried call becomes a scenario: what came of it is what must come of it from now on. */
export function SaveScenario({ session, onClose, onSaved }: SaveScenarioProps) {
  const { locale } = useScope()
  const say = useText()
  const { save } = useScenarios()
  const state = session.turns.at(-1)?.state
  const ended = dispositionText[state?.done?.disposition ?? ''] ?? simulatorText.script
  const [name, setName] = useState(() => [say(ended), state?.done?.outcome].filter(Boolean).join(' · '))
  const [wanted, setWanted] = useState<ReadonlySet<Expectation>>(new Set(usual))
  if (!state) return null
  const exchanges = exchangesOf(session)
  const hasSecret = exchanges.some(({ command, outcome }) => 'secret' in command && command.secret === true && ('digits' in outcome || 'text' in outcome))
  const run = { exchanges, state, trace: session.turns.flatMap(({ trace }) => trace) }
  const submit = () => save.mutate({ scenario: scenarioOfRun(name.trim(), session.start, run, wanted) }, { onSuccess: onSaved })
  const problem = save.error ? (errorText(save.error, locale) ?? { what: say(scenarioText.failed), mend: '' }) : null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say(scenarioText.saveTitle)}
      description={say(scenarioText.saveHelp)}
      actions={
        <>
          <Button onClick={onClose}>{say(scenarioText.cancel)}</Button>
          <Button look="primary" type="submit" form="save-scenario" disabled={!name.trim()} busy={save.isPending}>
            {say(simulatorText.save)}
          </Button>
        </>
      }
    >
      <form
        id="save-scenario"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) submit()
        }}
      >
        <Field label={say(scenarioText.name)} error={problem ? `${problem.what} ${problem.mend}` : undefined}>
          {(props) => <Input {...props} value={name} maxLength={200} dir="auto" onChange={(event) => setName(event.target.value)} />}
        </Field>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-sm font-medium">{say(scenarioText.expected)}</legend>
          {expectations.map((one) => (
            <label key={one} className="flex items-center gap-2 text-sm">
              <Checkbox
                checked={wanted.has(one)}
                onCheckedChange={(isOn) => setWanted(new Set(isOn === true ? [...wanted, one] : [...wanted].filter((other) => other !== one)))}
              />
              {say(scenarioText.expectations[one])}
            </label>
          ))}
        </fieldset>
        {hasSecret ? <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{say(scenarioText.secret)}</p> : null}
      </form>
    </Dialog>
  )
}
