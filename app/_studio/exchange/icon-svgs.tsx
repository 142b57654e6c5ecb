import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Definitions } from '../definition-of'
import { NodeIcon } from '../icon'
import type { Icons } from './svg/draw-card'

/** The icons of all node types as inner SVG, drawn by the component that draws them on the canvas. */
export function iconSvgs(definitions: Definitions): Icons {
  const names = [...new Set(['lock', ...Object.values(definitions).flatMap((definition) => (definition ? [definition.icon] : []))])]
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() =>
    root.render(
      names.map((name) => (
        <span key={name} data-name={name}>
          <NodeIcon name={name} />
        </span>
      )),
    ),
  )
  const found = [...host.querySelectorAll<HTMLElement>('[data-name]')].map((span) => [span.dataset.name ?? '', span.querySelector('svg')?.innerHTML ?? ''])
  root.unmount()
  return Object.fromEntries(found)
}
