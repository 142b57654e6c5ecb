/** The box of a dialog that is typed into, and its field: the same before and after its code has come. */
export const commandBox =
  'fixed top-[12dvh] left-1/2 z-50 w-[min(560px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop'
export const commandInput = 'h-11 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-faint'
