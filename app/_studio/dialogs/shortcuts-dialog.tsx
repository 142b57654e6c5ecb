'use client'
import { Fragment, useId } from 'react'
import { Dialog } from '../../_ui/dialog'
import { Kbd } from '../../_ui/kbd'
import { chordText } from '../actions/chord-text'
import { shortcutsText } from '../text/shortcuts.text'
import { useText } from '../use-text'
import { type ShortcutGroup, shortcutGroups } from './shortcut-list'
import { useClose } from './use-close'

export function ShortcutsDialog() {
  const say = useText()
  const close = useClose()
  return (
    <Dialog open onOpenChange={close} title={say(shortcutsText.title)} description={say(shortcutsText.about, { keys: chordText('mod+k') })} wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing else in the list takes the focus, and it must scroll by keys */}
      <section tabIndex={0} aria-label={say(shortcutsText.title)} className="gap-x-10 rounded-sm pb-4 sm:columns-2">
        {shortcutGroups()
          .filter(({ lines }) => lines.length > 0)
          .map((group) => (
            <Group key={group.name.en} group={group} />
          ))}
      </section>
    </Dialog>
  )
}

function Group({ group }: { readonly group: ShortcutGroup }) {
  const say = useText()
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-5">
      <h3 id={id} className="mb-1.5 break-after-avoid text-sm font-semibold">
        {say(group.name)}
      </h3>
      <dl className="flex flex-col gap-1.5 text-sm">
        {group.lines.map(({ id: line, name, caps, gesture }) => (
          <div key={line} className="flex break-inside-avoid items-center justify-between gap-3">
            <dt className="text-ink-muted">{say(name)}</dt>
            <dd className="flex flex-wrap items-center justify-end gap-1">
              {caps.map((cap, n) => (
                <Fragment key={cap}>
                  {n > 0 ? <span className="text-xs text-ink-faint">{say(shortcutsText.or)}</span> : null}
                  <Kbd>{cap}</Kbd>
                </Fragment>
              ))}
              {gesture ? <span className="text-xs text-ink-muted">+ {say(gesture)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
