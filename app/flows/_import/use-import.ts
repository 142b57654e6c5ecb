'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { toast } from '../../_ui/toaster'
import { type FlowUpload, readFiles } from './read-files'

export type ImportReport = Outputs['flow']['inspectImport']

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  /** Read, and something of it wants a look before it is stored. */
  | { readonly is: 'report'; readonly upload: FlowUpload; readonly report: ImportReport }
  | { readonly is: 'failed'; readonly fileName: string; readonly error: unknown }

/** Reads chosen files, asks the server what they would become, and stores them: at once when nothing is lost, else when the reader agrees. */
export function useImport() {
  const t = useTranslations('studio')
  const trpc = useTRPC()
  const router = useRouter()
  const [state, setState] = useState<ImportState>({ is: 'idle' })
  const inspect = useMutation(trpc.flow.inspectImport.mutationOptions())
  const load = useMutation(trpc.flow.import.mutationOptions())
  const store = async (upload: FlowUpload) => {
    setState({ is: 'busy' })
    try {
      const { flowId, issues } = await load.mutateAsync(upload)
      if (issues.length > 0) toast(t('imported', { count: String(issues.length) }))
      router.push(`/flows/${flowId}`)
      setState({ is: 'idle' })
    } catch (error) {
      setState({ is: 'failed', fileName: upload.fileName, error })
    }
  }
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    setState({ is: 'busy' })
    try {
      const upload = await readFiles(files)
      const report = await inspect.mutateAsync(upload)
      const isWhole = report.source === 'callweave' && !report.issues.some(({ severity }) => severity === 'error')
      if (isWhole) await store(upload)
      else setState({ is: 'report', upload, report })
    } catch (error) {
      setState({ is: 'failed', fileName: files[0]?.name ?? '', error })
    }
  }
  return { state, take, store, close: () => setState({ is: 'idle' }) }
}
