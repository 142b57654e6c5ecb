/** The one arrow head that all connections point to. */
export function CanvasArrow() {
  return (
    <svg className="absolute size-0" aria-hidden focusable="false">
      <defs>
        <marker id="cw-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto">
          <path d="M1 1 L9 5 L1 9 Z" fill="var(--color-line-strong)" />
        </marker>
      </defs>
    </svg>
  )
}
