'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive, Download, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatLayout } from '../../flows/index'
import { useFailureToast } from '../_parts/failure-toast'
import { useLocalName } from '../_parts/local-name'
import { useTRPC, useTRPCClient } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { IconButton } from '../_ui/icon-button'
import { Menu } from '../_ui/menu'
import { toast } from '../_ui/toaster'
import { saveFile } from '../_studio/exchange/save-file'

export function FlowRowMenu({ flow }: { readonly flow: Outputs['flow']['list'][number] }) {
  const t = useTranslations('studio')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const name = useLocalName()(flow.name)
  const failed = useFailureToast()
  const archive = useMutation(
    trpc.flow.archive.mutationOptions({
      onSuccess: async () => {
        toast(t('archived', { name }))
        await cache.invalidateQueries(trpc.flow.list.queryFilter())
      },
      onError: failed,
    }),
  )
  const download = async () => {
    const [{ draft }, scenarios, { flowZip }] = await Promise.all([
      client.flow.get.query({ flowId: flow.id }),
      client.scenario.list.query({ flowId: flow.id }),
      import('../_studio/exchange/flow-zip'),
    ])
    const files = { slug: flow.slug, flow: draft.text, layout: formatLayout(draft.layout), scenarios }
    saveFile(`${flow.slug}.zip`, flowZip(files), 'application/zip')
  }
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={t('rowActions', { name })}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[
        [{ id: 'export', label: t('export'), icon: <Download aria-hidden />, onSelect: () => void download().catch(failed) }],
        [
          {
            id: 'archive',
            label: t('archive'),
            icon: <Archive aria-hidden />,
            danger: true,
            disabled: flow.campaignsRunning > 0,
            onSelect: () => archive.mutate({ flowId: flow.id }),
          },
        ],
      ]}
    />
  )
}
