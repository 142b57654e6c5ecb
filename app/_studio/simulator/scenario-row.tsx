'use client'
import { Check, Circle, Ellipsis, Pencil, Play, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import type { Scenario, ScenarioResult } from '../../../flows/index'
import { errorText } from '../../_trpc/error-text'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import { Input } from '../../_ui/input'
import { Menu } from '../../_ui/menu'
import { toast } from '../../_ui/toaster'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { scenarioText } from '../text/scenario.text'
import { useText } from '../use-text'
import { useScenarios } from './use-scenarios'

interface ScenarioRowProps {
  readonly scenario: Scenario
  /** Of the last run of all. */
  readonly result: ScenarioResult | undefined
  readonly onOpen: () => void
}

/** One scenario: whether it holds, where it does not, and what can be done with it. */
export function ScenarioRow({ scenario, result, onOpen }: ScenarioRowProps) {
  const { definitions, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const { save, remove } = useScenarios()
  const [name, setName] = useState<string | null>(null)
  const complain = (error: unknown) => {
    const text = errorText(error, locale)
    toast.error(text ? `${text.what} ${text.mend}` : say(scenarioText.failed))
  }
  const rename = () => {
    const next = name?.trim()
    setName(null)
    if (next && next !== scenario.name) save.mutate({ scenario: { ...scenario, name: next }, replaces: scenario.name }, { onError: complain })
  }
  const drop = () =>
    remove.mutate(scenario.name, {
      onError: complain,
      onSuccess: () =>
        toast(say(scenarioText.removed, { name: scenario.name }), {
          action: { label: say(scenarioText.undo), onClick: () => save.mutate({ scenario }, { onError: complain }) },
        }),
    })
  const Glyph = !result ? Circle : result.passed ? Check : X
  const tone = !result ? 'text-ink-faint' : result.passed ? 'text-ok' : 'text-bad'
  const state = say(!result ? scenarioText.notRun : result.passed ? scenarioText.holds : scenarioText.holdsNot)
  const nameOf = (slug: string) => nodeName(flow, definitions, locale, slug)
  return (
    <li className="rounded-md px-2 py-1 text-sm hover:bg-hover/60">
      <div className="flex items-center gap-2">
        <Glyph role="img" aria-label={state} className={`size-4 shrink-0 ${tone}`} />
        {name === null ? (
          <button
            type="button"
            onClick={onOpen}
            className="min-w-0 truncate text-left font-medium max-sm:flex-1 underline-offset-2 hover:underline"
            dir="auto"
            title={scenario.name}
          >
            {scenario.name}
          </button>
        ) : (
          <form
            className="flex min-w-0 flex-1 gap-1.5"
            onSubmit={(event) => {
              event.preventDefault()
              rename()
            }}
          >
            <Input
              autoFocus
              aria-label={say(scenarioText.name)}
              value={name}
              maxLength={200}
              dir="auto"
              onChange={(event) => setName(event.target.value)}
              onBlur={rename}
            />
            <Button type="submit" size="sm">
              {say(scenarioText.rename)}
            </Button>
          </form>
        )}
        {name === null ? <span className="min-w-0 flex-1 truncate text-xs text-ink-faint max-sm:hidden">{result?.path.map(nameOf).join(' → ')}</span> : null}
        <Menu
          trigger={
            <IconButton size="sm" label={say(scenarioText.actions, { name: scenario.name })}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          groups={[
            [{ id: 'open', label: say(scenarioText.open), icon: <Play aria-hidden />, onSelect: onOpen }],
            ...(isReadOnly
              ? []
              : [
                  [
                    { id: 'rename', label: say(scenarioText.rename), icon: <Pencil aria-hidden />, onSelect: () => setName(scenario.name) },
                    { id: 'remove', label: say(scenarioText.remove), icon: <Trash2 aria-hidden />, onSelect: drop },
                  ],
                ]),
          ]}
        />
      </div>
      {result && !result.passed ? (
        <dl className="mt-1 mb-1.5 ml-6 flex flex-col gap-1.5 text-xs">
          {result.failures.map(({ what, expected, actual }) => (
            <div key={`${what}:${expected}`}>
              <dt className="font-medium">{say(scenarioText.failures[what])}</dt>
              <dd className="break-words text-ink-muted">{say(scenarioText.wanted, { it: expected })}</dd>
              <dd className="break-words text-bad">{say(scenarioText.came, { it: actual })}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  )
}
