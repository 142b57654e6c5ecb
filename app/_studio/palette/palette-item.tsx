'use client'
import type { NodeDefinition } from '../../../flows/define'
import { categoryStyle } from '../category-style'
import { NodeIcon } from '../icon'
import { useScope } from '../scope'
import { dropType } from './drop-type'

export function PaletteItem({ definition, onAdd }: { readonly definition: NodeDefinition; readonly onAdd: () => void }) {
  const { locale } = useScope()
  return (
    <button
      type="button"
      draggable
      title={definition.summary[locale]}
      onClick={onAdd}
      onDragStart={(event) => {
        event.dataTransfer.setData(dropType, definition.type)
        event.dataTransfer.effectAllowed = 'copy'
      }}
      className="flex w-full items-center gap-2 rounded-md px-1.5 py-1.5 text-left text-sm hover:bg-hover"
    >
      <span className={`flex size-6 shrink-0 items-center justify-center rounded-sm ${categoryStyle[definition.category].chip}`}>
        <NodeIcon name={definition.icon} />
      </span>
      <span className="min-w-0 flex-1 truncate">{definition.name[locale]}</span>
    </button>
  )
}
