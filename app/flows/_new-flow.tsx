'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { FilePlus2, Workflow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useLocalName } from '../_parts/local-name'
import { useTRPC } from '../_trpc/client'
import { Dialog } from '../_ui/dialog'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'

/** Start from an example or from nothing. */
export function NewFlow({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('studio')
  const nameOf = useLocalName()
  const router = useRouter()
  const trpc = useTRPC()
  const templates = useQuery(trpc.flow.templates.queryOptions())
  const create = useMutation(trpc.flow.create.mutationOptions({ onSuccess: ({ flowId }) => router.push(`/flows/${flowId}`), onError: useFailureToast() }))
  const isBusy = create.isPending || create.isSuccess
  return (
    <Dialog open onOpenChange={onClose} title={t('newTitle')} description={t('newHelp')} wide>
      <ul className="grid gap-2 pb-4 sm:grid-cols-2">
        <Option icon={<FilePlus2 />} title={t('blank')} note={t('blankHelp')} isBusy={isBusy} onChoose={() => create.mutate({})} />
        {templates.data?.map((template) => (
          <Option
            key={template.name}
            icon={<Workflow />}
            title={nameOf(template.flow.name)}
            note={nameOf(template.flow.description) || t('templateNodes', { count: template.nodes })}
            isBusy={isBusy}
            onChoose={() => create.mutate({ template: template.name })}
          />
        ))}
      </ul>
      {templates.isPending ? <SkeletonRows rows={2} label={t('newTitle')} /> : null}
      {templates.isError ? <ErrorState error={templates.error} onRetry={() => void templates.refetch()} busy={templates.isFetching} /> : null}
    </Dialog>
  )
}

interface OptionProps {
  readonly icon: ReactNode
  readonly title: string
  readonly note: string
  readonly isBusy: boolean
  readonly onChoose: () => void
}

function Option({ icon, title, note, isBusy, onChoose }: OptionProps) {
  return (
    <li>
      <button
        type="button"
        disabled={isBusy}
        onClick={onChoose}
        className="flex h-full w-full items-start gap-3 rounded-md border border-line p-3 text-left hover:bg-hover disabled:opacity-60"
      >
        <span className="mt-0.5 text-ink-faint [&_svg]:size-5" aria-hidden>
          {icon}
        </span>
        <span className="min-w-0">
          <span className="block text-sm font-semibold">{title}</span>
          <span className="line-clamp-3 text-xs text-ink-muted">{note}</span>
        </span>
      </button>
    </li>
  )
}
