import { nodeDefinitions } from '../../../flows/index'
import type { Flow, Layout } from '../../../flows/model/flow'
import { card } from '../../_studio/canvas/geometry'
import { placeMissing } from '../../_studio/canvas/place'
import { categoryStyle } from '../../_studio/category-style'

const heightPx = 96

/** The shape of a flow at a glance; its name and description say the rest. */
export function GraphThumb({ flow, layout }: { readonly flow: Flow; readonly layout: Layout }) {
  const places = placeMissing(flow, layout)
  const all = Object.entries(flow.nodes).flatMap(([slug, node]) => {
    const at = places[slug]
    return at ? [{ slug, node, at }] : []
  })
  if (all.length === 0) return null
  const [left, top] = [Math.min(...all.map(({ at }) => at.x)), Math.min(...all.map(({ at }) => at.y))]
  const [right, bottom] = [Math.max(...all.map(({ at }) => at.x)) + card.width, Math.max(...all.map(({ at }) => at.y)) + 120]
  return (
    <svg
      viewBox={`${left - 20} ${top - 20} ${right - left + 40} ${bottom - top + 40}`}
      preserveAspectRatio="xMidYMid meet"
      className="w-full rounded-md bg-sunken"
      style={{ height: heightPx }}
      aria-hidden
    >
      {all.flatMap(({ slug, node, at }) =>
        Object.entries(node.on ?? {}).flatMap(([port, to]) => {
          const end = places[to]
          if (!end) return []
          return (
            <path
              key={`${slug}:${port}`}
              d={`M${at.x + card.width} ${at.y + 40}C${at.x + card.width + 120} ${at.y + 40} ${end.x - 120} ${end.y + 40} ${end.x} ${end.y + 40}`}
              fill="none"
              stroke="var(--color-line-strong)"
              strokeWidth={8}
              opacity={0.5}
            />
          )
        }),
      )}
      {all.map(({ slug, node, at }) => {
        const category = nodeDefinitions.find(({ type }) => type === node.type)?.category ?? 'data'
        return <rect key={slug} x={at.x} y={at.y} width={card.width} height={100} rx={24} fill={categoryStyle[category].fill} />
      })}
    </svg>
  )
}
