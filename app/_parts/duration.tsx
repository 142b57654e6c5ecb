/** Time between two moments as m:ss; nothing while either is missing. */
export function Duration({ from, to }: { readonly from: Date | null; readonly to: Date | null }) {
  if (!from || !to) return null
  const seconds = Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))
  return <span>{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</span>
}
