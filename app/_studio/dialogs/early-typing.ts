/** What was typed for a dialog whose code was still under way. */
let early = { text: '', isEntered: false }

export function keepEarlyTyping(typed: typeof early): void {
  early = typed
}

export function earlyTyping(): typeof early {
  return early
}

/** Given once: the next dialog begins empty. */
export function takeEarlyTyping(): typeof early {
  const typed = early
  early = { text: '', isEntered: false }
  return typed
}
