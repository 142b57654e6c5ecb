/** Kind of data that a card dragged out of the palette carries. */
export const dropType = 'application/x-callweave-node'
