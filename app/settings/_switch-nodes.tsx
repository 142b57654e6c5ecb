'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useFailureToast } from '../_parts/failure-toast'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Switch } from '../_ui/switch'

type Node = Outputs['settings']['read']['switch']['nodes'][number]

/** Each switch by its own word, with the way to take it out of service: new calls stop, those under way end by themselves. */
export function SwitchNodes({ nodes }: { readonly nodes: readonly Node[] }) {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const drain = useMutation(
    trpc.settings.drainNode.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.settings.pathFilter()), onError: useFailureToast() }),
  )
  if (nodes.length === 0) return <p className="mt-3 text-sm text-ink-muted">{t('nodesEmpty')}</p>
  return (
    <ul aria-label={t('nodes')} className="mt-3 flex flex-col gap-2 border-t border-line pt-3 text-sm">
      {nodes.map((node) => (
        <li key={node.name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="w-24 font-mono text-xs">{node.name}</span>
          <Badge tone={node.isHealthy ? (node.isDraining ? 'warn' : 'ok') : 'bad'}>
            {node.isHealthy ? (node.isDraining ? t('nodeDraining') : t('up')) : t('away')}
          </Badge>
          <label className="ml-auto flex items-center gap-2 text-xs text-ink-muted">
            {t('drain')}
            <Switch
              aria-label={t('drainLabel', { node: node.name })}
              checked={node.isDraining}
              disabled={drain.isPending}
              onCheckedChange={(isDraining) => drain.mutate({ name: node.name, isDraining })}
            />
          </label>
          <span className="w-full text-xs text-ink-muted">
            {t('nodeLines', { count: node.lines, max: node.linesMax, rate: node.callsPerSecond })}
            {node.isHealthy || !node.heardAt ? null : <> · {t.rich('nodeHeard', { when: () => <When at={node.heardAt ?? 0} /> })}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
