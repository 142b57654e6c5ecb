'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
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
  const queries = useQueryClient()
  const [state, setState] = useState<ImportState>({ is: 'idle' })
  const inspect = useMutation(trpc.flow.inspectImport.mutationOptions())
  const load = useMutation(trpc.flow.import.mutationOptions())
  // Counts choices of files and dismissals: what an earlier choice finds out late must neither replace a later report nor lead the reader away.
  const turn = useRef(0)
  const begin = () => {
    turn.current += 1
    const mine = turn.current
    return () => turn.current === mine
  }
  const store = async (upload: FlowUpload, isLatest = begin()) => {
    setState({ is: 'busy' })
    try {
      const { flowId, issues } = await load.mutateAsync(upload)
      if (!isLatest()) {
        toast(t('import.storedMeanwhile', { file: upload.fileName }))
        await queries.invalidateQueries(trpc.flow.list.pathFilter())
        return
      }
      if (issues.length > 0) toast(t('imported', { count: String(issues.length) }))
      router.push(`/flows/${flowId}`)
      setState({ is: 'idle' })
    } catch (error) {
      if (isLatest()) setState({ is: 'failed', fileName: upload.fileName, error })
      else toast.error(t('import.failed', { file: upload.fileName }))
    }
  }
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    const isLatest = begin()
    setState({ is: 'busy' })
    try {
      const upload = await readFiles(files)
      if (!isLatest()) return
      const report = await inspect.mutateAsync(upload)
      if (!isLatest()) return
      const isWhole = report.source === 'callweave' && !report.issues.some(({ severity }) => severity === 'error')
      if (isWhole) await store(upload, isLatest)
      else setState({ is: 'report', upload, report })
    } catch (error) {
      if (isLatest()) setState({ is: 'failed', fileName: files[0]?.name ?? '', error })
    }
  }
  const close = () => {
    begin()
    setState({ is: 'idle' })
  }
  return { state, take, store, close }
}
