'use client'
import { EarlyField } from './dialogs/early-field'
import { late } from './late'
import { useScope, useStudio } from './scope'
import { commandText } from './text/command.text'

const earlyCommands = <EarlyField title={commandText.commands} hint={commandText.commandHint} />
const earlyFind = <EarlyField title={commandText.find} hint={commandText.findHint} />
const CommandDialog = late(() => import('./dialogs/command-dialog').then((module) => module.CommandDialog), earlyCommands)
const FindDialog = late(() => import('./dialogs/find-dialog').then((module) => module.FindDialog), earlyFind)
const ConflictDialog = late(() => import('./dialogs/conflict-dialog').then((module) => module.ConflictDialog))
const PublishDialog = late(() => import('./dialogs/publish-dialog').then((module) => module.PublishDialog))
const ShortcutsDialog = late(() => import('./dialogs/shortcuts-dialog').then((module) => module.ShortcutsDialog))
const VersionsDialog = late(() => import('./dialogs/versions-dialog').then((module) => module.VersionsDialog))

export function Dialogs() {
  const dialog = useStudio((state) => state.dialog)
  const { isWhole } = useScope()
  if (!isWhole) return dialog === 'commands' ? earlyCommands : dialog === 'search' ? earlyFind : null
  switch (dialog) {
    case 'publish':
      return <PublishDialog />
    case 'commands':
      return <CommandDialog />
    case 'search':
      return <FindDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'conflict':
      return <ConflictDialog />
    case 'versions':
      return <VersionsDialog />
    case null:
      return null
  }
}
