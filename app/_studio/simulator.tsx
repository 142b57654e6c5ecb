'use client'
import { useState } from 'react'
import { isPartKey } from './actions/is-part-key'
import { ScenariosPanel } from './simulator/scenarios-panel'
import type { Session } from './simulator/session'
import { TryCall } from './simulator/try-call'
import { scenarioText } from './text/scenario.text'
import { simulatorText } from './text/simulator.text'
import { useText } from './use-text'

/** Bottom drawer: one call that is tried by hand, and the scenarios that must hold. */
export function Simulator() {
  const say = useText()
  const [tab, setTab] = useState<'try' | 'scenarios'>('try')
  const [session, setSession] = useState<Session>()
  const tabs = [
    ['try', simulatorText.tab],
    ['scenarios', scenarioText.title],
  ] as const
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div role="tablist" aria-label={say(simulatorText.tabs)} className="flex shrink-0 gap-1 border-b border-line px-2">
        {tabs.map(([id, name]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`simulator-${id}`}
            aria-selected={tab === id}
            aria-controls="simulator-panel"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              if (!isPartKey('simulator.tab', event)) return
              const other = id === 'try' ? 'scenarios' : 'try'
              setTab(other)
              document.getElementById(`simulator-${other}`)?.focus()
            }}
            className={`-mb-px border-b-2 px-2.5 py-1.5 text-sm font-medium -outline-offset-2 ${tab === id ? 'border-ink text-ink' : 'border-transparent text-ink-muted hover:text-ink'}`}
          >
            {say(name)}
          </button>
        ))}
      </div>
      <div id="simulator-panel" role="tabpanel" aria-labelledby={`simulator-${tab}`} className="min-h-0 flex-1 overflow-y-auto">
        {tab === 'try' ? (
          <TryCall session={session} onSession={setSession} onSaved={() => setTab('scenarios')} />
        ) : (
          <ScenariosPanel
            onTry={() => setTab('try')}
            onOpen={(opened) => {
              setSession(opened)
              setTab('try')
            }}
          />
        )}
      </div>
    </div>
  )
}
