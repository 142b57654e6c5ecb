'use client'
import { CommandDialog } from './dialogs/command-dialog'
import { ConflictDialog } from './dialogs/conflict-dialog'
import { FindDialog } from './dialogs/find-dialog'
import { PublishDialog } from './dialogs/publish-dialog'
import { ShortcutsDialog } from './dialogs/shortcuts-dialog'
import { VersionsDialog } from './dialogs/versions-dialog'
import { useStudio } from './scope'

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
