'use client'
import { Command } from 'cmdk'
import { Kbd } from '../../_ui/kbd'
import { actions } from '../actions/index'
import { chordText } from '../actions/chord-text'
import { addFromPalette } from '../add-from-palette'
import { NodeIcon } from '../icon'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { commandText } from '../text/command.text'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { CommandFrame, commandItem } from './command-frame'
import { useClose } from './use-close'

/** Everything that can be done, by typing: the same list as menus and shortcuts. */
export function CommandDialog() {
  const scope = useScope()
  const say = useText()
  const close = useClose()
  const flow = useStudio((state) => state.draft.flow)
  const go = (run: () => void) => {
    close()
    // The dialog gives the focus back first; then the action may move it.
    requestAnimationFrame(run)
  }
  const jump = (slug: string) => {
    scope.store.getState().select([slug])
    scope.canvas.current?.centre([slug])
  }
  return (
    <CommandFrame title={say(commandText.commands)} hint={say(commandText.commandHint)}>
      {actions
        .filter((action) => action.isEnabled(scope) && action.id !== 'view.commands')
        .map((action) => (
          <Command.Item
            key={action.id}
            value={`${action.id} ${action.name['zh-CN']} ${action.name.en}`}
            className={commandItem}
            onSelect={() => go(() => void action.run(scope))}
          >
            <action.icon className="size-4 text-ink-faint" aria-hidden />
            <span className="flex-1">{say(action.name)}</span>
            {action.keys?.[0] ? <Kbd>{chordText(action.keys[0])}</Kbd> : null}
          </Command.Item>
        ))}
      {scope.store.getState().isReadOnly
        ? null
        : scope.catalogue.map((definition) => (
            <Command.Item
              key={definition.type}
              value={`add ${definition.type} ${definition.name['zh-CN']} ${definition.name.en} ${definition.search?.[scope.locale].join(' ') ?? ''}`}
              className={commandItem}
              onSelect={() => go(() => addFromPalette(scope, definition.type))}
            >
              <NodeIcon name={definition.icon} className="size-4 text-ink-faint" />
              <span className="flex-1">{say(dialogText.addNode, { name: definition.name[scope.locale] })}</span>
            </Command.Item>
          ))}
      {Object.keys(flow.nodes)
        .slice(0, 300)
        .map((slug) => (
          <Command.Item
            key={slug}
            value={`node ${slug} ${nodeName(flow, scope.definitions, scope.locale, slug)}`}
            className={commandItem}
            onSelect={() => go(() => jump(slug))}
          >
            <span className="flex-1">{say(dialogText.goTo, { name: nodeName(flow, scope.definitions, scope.locale, slug) })}</span>
          </Command.Item>
        ))}
    </CommandFrame>
  )
}
