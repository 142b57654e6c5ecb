'use client'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { Textarea } from '../../_ui/textarea'
import { errorText } from '../../_trpc/error-text'
import { type Compiled, diffFlows } from '../../../flows/index'
import type { Text } from '../../../flows/model/text'
import { canonical } from '../document/canonical'
import { compileDraft } from '../document/compile-draft'
import { issueKey } from '../issues/issue-key'
import { IssueRow } from '../issues/issue-row'
import { useScope, useStudio } from '../scope'
import type { PublishAnswer } from '../sync/studio-api'
import { useLastPublished } from '../sync/use-last-published'
import { publishText } from '../text/dialogs.text'
import { fill, useText } from '../use-text'
import { Published } from './published'
import { ReceiptList } from './receipt-list'
import { SinceLast } from './since-last'
import { useClose } from './use-close'

export function PublishDialog() {
  const { store, autosave, api, locale } = useScope()
  const say = useText()
  const close = useClose()
  const draft = useStudio((state) => state.draft)
  const called = useStudio((state) => state.called)
  const [compiled, setCompiled] = useState<Compiled>()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<Extract<PublishAnswer, { is: 'published' | 'unchanged' }>>()
  // After the dialog has painted: compiling a large flow takes a moment.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setCompiled(compileDraft({ draft: canonical(draft), called })))
    return () => cancelAnimationFrame(frame)
  }, [draft, called])
  const published = useLastPublished()
  const last = published?.last
  const changes = useMemo(() => (last ? diffFlows(last.flow, canonical(draft).flow) : []), [last, draft])
  const isSame = last !== undefined && last !== null && changes.length === 0 && compiled?.plan?.hash === last.planHash
  const fail = (text: Text, values?: Record<string, string>) => setProblem(fill(text[locale], values))

  const publish = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await autosave.flush()
      if (store.getState().save !== 'saved') return fail(publishText.notSaved)
      const answer = await api.publish({ baseRevision: store.getState().base.revision, note })
      if (answer.is === 'published' || answer.is === 'unchanged') setDone(answer)
      else if (answer.is === 'conflict') fail(publishText.moved)
      else store.getState().set({ issues: answer.issues, drawer: 'problems', dialog: null })
    } catch (error) {
      const text = errorText(error, locale)
      fail(publishText.failed, { why: text ? `${text.what} ${text.mend}` : String(error) })
    } finally {
      setBusy(false)
    }
  }

  if (done) return <Published answer={done} onClose={close} />
  const errors = compiled?.issues.filter((issue) => issue.severity === 'error') ?? []
  const warnings = compiled?.issues.filter((issue) => issue.severity === 'warning') ?? []
  return (
    <Dialog
      open
      onOpenChange={close}
      title={say(publishText.title)}
      description={say(publishText.about)}
      wide
      actions={
        <>
          <Button onClick={close}>{say(publishText.cancel)}</Button>
          <Button look="primary" busy={isBusy} disabled={!compiled?.plan || isSame} onClick={() => void publish()}>
            {isSame ? say(publishText.sameButton, { n: last.number }) : say(publishText.publish)}
          </Button>
        </>
      }
    >
      {compiled ? null : (
        <p role="status" className="py-4 text-sm text-ink-muted">
          {say(publishText.checking)}
        </p>
      )}
      {errors.length > 0 ? (
        <section className="mb-4">
          <p role="alert" className="mb-1 text-sm font-medium text-bad">
            {say(publishText.blocked, { n: errors.length })}
          </p>
          <ul className="-mx-2">
            {errors.slice(0, 50).map((issue) => (
              <IssueRow key={issueKey(issue)} issue={issue} />
            ))}
          </ul>
        </section>
      ) : null}
      {compiled?.plan && published ? <SinceLast published={published} changes={changes} isSame={isSame} /> : null}
      {compiled?.plan ? <ReceiptList lines={compiled.receipt} /> : null}
      {warnings.length > 0 ? (
        <section className="mt-4">
          <h3 className="text-sm font-medium">{say(publishText.warnings)}</h3>
          <ul className="-mx-2">
            {warnings.slice(0, 50).map((issue) => (
              <IssueRow key={issueKey(issue)} issue={issue} />
            ))}
          </ul>
        </section>
      ) : null}
      {compiled?.plan && !isSame ? (
        <label className="mt-4 flex flex-col gap-1 text-sm font-medium">
          {say(publishText.note)}
          <Textarea className="min-h-14 font-normal" dir="auto" maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      ) : null}
      {problem ? (
        <p role="alert" className="mt-3 text-sm text-bad">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}
