'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { compile, gatesOnEdges } from '../../../flows/index'
import { useLocalName } from '../../_parts/local-name'
import { Canvas } from '../../_studio/canvas'
import { type Scope, ScopeProvider } from '../../_studio/scope'
import type { Session } from '../../_studio/simulator/session'
import { TryCall } from '../../_studio/simulator/try-call'
import { createViewScope } from '../../_studio/view/create-view-scope'
import { useTRPCClient } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import type { Template } from './_start-list'

interface TemplatePreviewProps {
  readonly template: Template
  readonly isBusy: boolean
  readonly onStart: () => void
  readonly onClose: () => void
}

/** A template to look at and to play: its canvas, and the simulator over it. Nothing is stored. */
export function TemplatePreview({ template, isBusy, onStart, onClose }: TemplatePreviewProps) {
  const t = useTranslations('studio.new')
  const nameOf = useLocalName()
  const locale = useLocale()
  const client = useTRPCClient()
  const [session, setSession] = useState<Session>()
  const [scope] = useState<Scope>(() => {
    const { flow, layout } = template
    const { plan } = compile(flow)
    const view = createViewScope({ flowId: template.name, flow, layout, gates: plan ? gatesOnEdges(plan) : [] }, locale, { hasMinimap: false })
    return { ...view, api: { ...view.api, prompt: (input) => client.flow.prompt.mutate(input) } }
  })
  return (
    <Dialog
      open
      wide="full"
      onOpenChange={(open) => !open && onClose()}
      title={nameOf(template.flow.name)}
      description={nameOf(template.flow.description)}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button look="primary" disabled={isBusy} onClick={onStart}>
            {t('useThis')}
          </Button>
        </>
      }
    >
      <ScopeProvider scope={scope}>
        <div className="flex h-[min(68dvh,640px)] flex-col overflow-hidden rounded-md border border-line">
          <div className="min-h-0 flex-1">
            <Canvas />
          </div>
          <section aria-label={t('play')} className="h-[52%] overflow-y-auto border-t border-line">
            <TryCall session={session} onSession={setSession} onSaved={() => undefined} />
          </section>
        </div>
      </ScopeProvider>
    </Dialog>
  )
}
