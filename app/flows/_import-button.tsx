'use client'
import { useMutation } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { toast } from '../_ui/toaster'

/** Takes `name.flow.json`, alone or with its `name.layout.json`. */
export function ImportButton() {
  const t = useTranslations('studio')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const failed = useFailureToast()
  const load = useMutation(
    useTRPC().flow.import.mutationOptions({
      onSuccess: ({ flowId, issues }) => {
        if (issues.length > 0) toast(t('imported', { count: String(issues.length) }))
        router.push(`/flows/${flowId}`)
      },
      onError: failed,
    }),
  )
  const read = async (files: readonly File[]) => {
    const isLayout = (file: File) => file.name.endsWith('.layout.json')
    const flow = files.find((file) => !isLayout(file))
    if (!flow) return
    load.mutate({ text: await flow.text(), layout: await files.find(isLayout)?.text(), fileName: flow.name })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={t('importFile')}
        onChange={(event) => {
          void read([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button busy={load.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t('importFile')}
      </Button>
    </>
  )
}
