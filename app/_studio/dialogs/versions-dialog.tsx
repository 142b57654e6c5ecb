'use client'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { Badge } from '../../_ui/badge'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { toast } from '../../_ui/toaster'
import { useScope } from '../scope'
import type { VersionRow } from '../sync/studio-api'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { useClose } from './use-close'

export function VersionsDialog() {
  const scope = useScope()
  const { api, store, locale } = scope
  const say = useText()
  const close = useClose()
  const [rows, setRows] = useState<readonly VersionRow[] | 'failed'>()
  const load = useCallback(() => {
    api.versions().then(setRows, () => setRows('failed'))
  }, [api])
  useEffect(load, [load])
  const restore = async (row: VersionRow) => {
    const { flow, layout } = await api.version(row.id)
    store
      .getState()
      .edit({ 'zh-CN': `恢复第 ${row.number} 版`, en: `Restore version ${row.number}` }, (draft) => Object.assign(draft, { flow, layout }), { select: [] })
    close()
    toast(say(dialogText.restored, { n: row.number }))
  }
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Dialog open onOpenChange={close} title={say(dialogText.versions)} wide>
      {rows === 'failed' ? (
        <div role="alert" className="flex items-center gap-3 py-4 text-sm text-bad">
          {say(dialogText.loadFailed)}
          <Button size="sm" onClick={load}>
            {say(dialogText.tryAgain)}
          </Button>
        </div>
      ) : null}
      {Array.isArray(rows) && rows.length === 0 ? <p className="py-4 text-sm text-ink-muted">{say(dialogText.noVersions)}</p> : null}
      {Array.isArray(rows) ? (
        <ol className="divide-y divide-line pb-3">
          {rows.map((row: VersionRow) => (
            <li key={row.id} className="flex flex-wrap items-center gap-2 py-2.5 text-sm">
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-medium">
                  {say(dialogText.versionName, { n: row.number })}{' '}
                  {row.campaignsRunning > 0 ? <Badge tone="ok">{say(dialogText.running, { n: row.campaignsRunning })}</Badge> : null}
                </p>
                <p className="text-ink-muted">
                  <time dateTime={row.publishedAt}>{when.format(new Date(row.publishedAt))}</time> · {row.publishedBy}
                  {row.note ? ` · ${row.note}` : ''}
                </p>
              </div>
              <Button size="sm" asChild>
                <Link href={`/flows/${store.getState().flowId}/compare?from=${row.number}&to=draft`}>{say(dialogText.compare)}</Link>
              </Button>
              {store.getState().isReadOnly ? null : (
                <Button size="sm" onClick={() => void restore(row)}>
                  {say(dialogText.restore)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  )
}
