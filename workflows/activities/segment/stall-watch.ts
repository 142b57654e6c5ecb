/** Notices that this process stood still: frozen, swapped out, or blocked by its own work. */
export interface StallWatch {
  /** Rises whenever the process stood still for longer than a worker may before its calls are given to another. */
  stalls(): number
}

const lookEveryMs = 250
/** Well below the heartbeat timeout, after which somebody else takes the calls over. */
const stallMs = 3_000

export function createStallWatch(): StallWatch {
  let lookedAtMs = Date.now()
  let stalls = 0
  const look = () => {
    const nowMs = Date.now()
    if (nowMs - lookedAtMs > stallMs) stalls += 1
    lookedAtMs = nowMs
  }
  setInterval(look, lookEveryMs).unref()
  return {
    stalls: () => {
      // After a freeze, what was waiting on the sockets may run before the timer does.
      look()
      return stalls
    },
  }
}
