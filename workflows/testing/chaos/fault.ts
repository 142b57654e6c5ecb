export const processes = ['callWorker', 'workflowWorker', 'temporal', 'postgres', 'simulator'] as const
export const linkFaults = ['cut', 'slow', 'split', 'halfOpen', 'lose', 'duplicate', 'late'] as const
export const moments = ['midDial', 'midPrompt', 'midGather', 'midMessage'] as const

export type ProcessTarget = (typeof processes)[number]
export type LinkFault = (typeof linkFaults)[number]
/** What some call is doing when the fault strikes. */
export type Moment = (typeof moments)[number]

/** One kind of harm: to a process, to the link between a call worker and the switch, or one worker more than there should be. */
export type Harm =
  | { readonly kind: 'kill' | 'freeze'; readonly target: ProcessTarget }
  | { readonly kind: LinkFault; readonly target: 'link' }
  | { readonly kind: 'start'; readonly target: 'callWorker' | 'workflowWorker' }

export type Fault = Harm & {
  readonly moment: Moment
  /** How long the harm lasts; 0 where it strikes once. */
  readonly heldMs: number
}

export const harms: readonly Harm[] = [
  ...processes.flatMap((target): Harm[] => [
    { kind: 'kill', target },
    { kind: 'freeze', target },
  ]),
  ...linkFaults.map((kind): Harm => ({ kind, target: 'link' })),
  { kind: 'start', target: 'callWorker' },
  { kind: 'start', target: 'workflowWorker' },
]

export function faultName({ kind, target, moment, heldMs }: Fault): string {
  return `${kind} ${target} in ${moment}${heldMs > 0 ? ` for ${heldMs} ms` : ''}`
}
