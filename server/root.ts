import { router } from './trpc'

/** Every procedure by its thing. Only wiring. */
export const root = router({})

export type Root = typeof root
