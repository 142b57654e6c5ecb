/** Words of the canvas and of the flow list. */
export const studio = {
  title: 'Flows',
} as const
