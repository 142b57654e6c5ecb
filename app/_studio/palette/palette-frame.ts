/** Box of the palette, the same before its code has come: nothing moves when it does. */
export const paletteFrame =
  'flex w-60 shrink-0 flex-col border-r border-line bg-raised max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-20 max-md:shadow-pop'
