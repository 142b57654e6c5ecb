const kinds = [
  'check',
  'dial',
  'play',
  'collect',
  'listen',
  'record',
  'bridge',
  'hangup',
  'message',
  'request',
  'wait',
  'branch',
  'set',
  'split',
  'end',
] as const

/** Kinds of steps that the pages have a word for. */
export function isStepKind(kind: string): kind is (typeof kinds)[number] {
  return kinds.some((one) => one === kind)
}
