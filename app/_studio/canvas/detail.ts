/** How much of a card can be read at the canvas' zoom. */
export function detailOf({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }): 'near' | 'far' | 'dot' {
  return zoom < 0.25 ? 'dot' : zoom < 0.5 ? 'far' : 'near'
}
