'use client'
import { Braces } from 'lucide-react'
import { IconButton } from '../../_ui/icon-button'
import { Menu } from '../../_ui/menu'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'

export function VariableMenu({ variables, onChoose }: { readonly variables: readonly string[]; readonly onChoose: (name: string) => void }) {
  const say = useText()
  const items = variables.map((name) => ({ id: name, label: <code className="font-mono text-xs">{name}</code>, onSelect: () => onChoose(name) }))
  const none = [{ id: '', label: say(fieldText.noVariables), disabled: true, onSelect: () => undefined }]
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={say(fieldText.insertVariable)}>
          <Braces aria-hidden />
        </IconButton>
      }
      groups={[items.length > 0 ? items : none]}
    />
  )
}
