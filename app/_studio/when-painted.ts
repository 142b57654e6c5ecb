/** An empty flow has no cards to wait for. */
const waitMaxMs = 1_000

/** Runs after the frame that shows the first cards. Returns how to give it up. */
export function whenCardsArePainted(run: () => void): () => void {
  const startMs = performance.now()
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const isThere = document.querySelector('.react-flow__node') !== null || performance.now() - startMs > waitMaxMs
    // Frames stand still in a hidden tab; whatever waits for this does not.
    if (document.hidden) timer = setTimeout(run)
    else frame = requestAnimationFrame(isThere ? () => (timer = setTimeout(run)) : look)
  }
  look()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
