'use client'
import { ListChecks, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Plan, percent, runScenarios, type Scenario, type ScenarioRun } from '../../../flows/index'
import { Button } from '../../_ui/button'
import { EmptyState } from '../../_ui/empty-state'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import { Switch } from '../../_ui/switch'
import { noOverlay } from '../canvas/overlay'
import { compileDraft } from '../document/compile-draft'
import { useScope, useStudio } from '../scope'
import { scenarioText } from '../text/scenario.text'
import { simulatorText } from '../text/simulator.text'
import { fill, useText } from '../use-text'
import { coverageOverlay } from './coverage-overlay'
import { ScenarioRow } from './scenario-row'
import { type Session, sessionOf } from './session'
import { useScenarios } from './use-scenarios'

interface ScenariosPanelProps {
  /** Opens a scenario as a call that is tried. */
  readonly onOpen: (session: Session) => void
  readonly onTry: () => void
}

/** The flow's scenarios: run them all, see which hold, and what of the flow they pass. */
export function ScenariosPanel({ onOpen, onTry }: ScenariosPanelProps) {
  const { store, locale } = useScope()
  const say = useText()
  const { query } = useScenarios()
  const flow = useStudio((state) => state.draft.flow)
  const [ran, setRan] = useState<{ readonly run: ScenarioRun; readonly flow: typeof flow; readonly scenarios: readonly Scenario[] }>()
  const [isBroken, setBroken] = useState(false)
  const [isOnCanvas, setOnCanvas] = useState(true)
  const scenarios = query.data
  useEffect(() => {
    const words = {
      covered: (runs: number) => fill(scenarioText.coveredBy[locale], { n: runs }),
      missed: scenarioText.missed[locale],
      missedTitle: scenarioText.missedTitle[locale],
    }
    store.getState().set({ overlay: ran && isOnCanvas ? coverageOverlay(ran.flow, ran.run, words) : noOverlay })
    return () => store.getState().set({ overlay: noOverlay })
  }, [store, ran, isOnCanvas, locale])
  if (!scenarios) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
    ) : (
      <SkeletonRows rows={4} label={say(scenarioText.loading)} />
    )
  }
  if (scenarios.length === 0) {
    return (
      <EmptyState
        icon={<ListChecks />}
        title={say(scenarioText.empty)}
        action={
          <Button look="primary" onClick={onTry}>
            {say(scenarioText.emptyAction)}
          </Button>
        }
        example={say(scenarioText.emptyExample)}
      >
        {say(scenarioText.emptyHelp)}
      </EmptyState>
    )
  }
  const withPlan = (use: (plan: Plan) => void) => {
    const { plan } = compileDraft(store.getState())
    setBroken(!plan)
    if (plan) use(plan)
  }
  const runAll = () => withPlan((plan) => setRan({ run: runScenarios(flow, plan, scenarios), flow, scenarios }))
  // Results are of the flow as it was: after an edit they are shown as such until somebody runs again.
  const isStale = ran !== undefined && (ran.flow !== flow || ran.scenarios !== scenarios)
  const failed = ran?.run.results.filter(({ passed }) => !passed).length ?? 0
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-3 py-2 text-sm">
        <Button size="sm" look="primary" onClick={runAll}>
          <Play aria-hidden />
          {say(scenarioText.runAll)}
        </Button>
        {isBroken ? (
          <p role="alert" className="text-bad">
            {say(simulatorText.broken)}
          </p>
        ) : null}
        {ran ? (
          <>
            <p role="status" className="flex flex-wrap gap-x-3">
              <span className={`font-medium ${failed > 0 ? 'text-bad' : 'text-ok'}`}>
                {failed > 0 ? say(scenarioText.someFailed, { failed, n: ran.run.results.length }) : say(scenarioText.allPassed, { n: ran.run.results.length })}
              </span>
              <span className="text-ink-muted">
                {say(scenarioText.covered, {
                  nodes: `${ran.run.coverage.nodes.hit}/${ran.run.coverage.nodes.total}`,
                  ports: `${ran.run.coverage.ports.hit}/${ran.run.coverage.ports.total}`,
                  percent: percent(ran.run.coverage.ports),
                })}
              </span>
              {isStale ? <span className="text-warn">{say(scenarioText.stale)}</span> : null}
            </p>
            <span className="ml-auto flex items-center gap-2 text-xs text-ink-muted">
              {say(scenarioText.onCanvas)}
              <Switch checked={isOnCanvas} onCheckedChange={setOnCanvas} aria-label={say(scenarioText.onCanvas)} />
            </span>
          </>
        ) : (
          <p className="text-ink-muted">{say(scenarioText.intro, { n: scenarios.length })}</p>
        )}
      </div>
      <ul aria-label={say(scenarioText.title)} className="min-h-0 flex-1 overflow-y-auto px-1 py-1">
        {scenarios.map((scenario) => (
          <ScenarioRow
            key={scenario.name}
            scenario={scenario}
            result={ran?.run.results.find(({ name }) => name === scenario.name)}
            onOpen={() => withPlan((plan) => onOpen(sessionOf(plan, scenario)))}
          />
        ))}
      </ul>
    </div>
  )
}
