import { liveRouter } from './live/router'
import { router } from './trpc'

/** Every procedure by its thing. Only wiring. */
export const root = router({
  live: liveRouter,
})

export type Root = typeof root
