'use client'
import { CommandDialog } from './dialogs/command-dialog'
import { FindDialog } from './dialogs/find-dialog'
import { late } from './late'
import { useStudio } from './scope'

// Not those that take what is typed next: keys do not wait for code.
const ConflictDialog = late(() => import('./dialogs/conflict-dialog').then((module) => module.ConflictDialog))
const PublishDialog = late(() => import('./dialogs/publish-dialog').then((module) => module.PublishDialog))
const ShortcutsDialog = late(() => import('./dialogs/shortcuts-dialog').then((module) => module.ShortcutsDialog))
const VersionsDialog = late(() => import('./dialogs/versions-dialog').then((module) => module.VersionsDialog))

export function Dialogs() {
  const dialog = useStudio((state) => state.dialog)
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
