/** The room of the inspector, which is there before its fields are. */
export const inspectorFrame =
  'w-90 shrink-0 overflow-y-auto border-l border-line bg-raised max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:w-[min(360px,100%)] max-lg:shadow-pop'
