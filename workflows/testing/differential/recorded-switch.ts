import type { CallControl } from '../../../freeswitch/call-control'
import type { Ledger } from '../../../freeswitch/simulator/ledger'
import type { HungUp } from '../../../flows/model/outcome'
import type { Answer } from '../../../flows/index'
import type { World } from './world'

interface Options {
  readonly world: World
  readonly control: CallControl
  /** The switch's own book: which keys were pressed, not what came of them. */
  readonly ledger: Ledger
  readonly textOf: (file: string) => string
}

/** A switch whose callee is watched: what they did becomes the script. */
export function recordedSwitch({ world, control, ledger, textOf }: Options): CallControl {
  const hear = (files: readonly string[]) => world.hears(files.map(textOf))
  const keysOf = (call: string) => ledger.calls.findLast(({ uuid }) => uuid === call)?.keys ?? []
  function tell<Outcome extends { readonly is: string } | HungUp>(outcome: Outcome, answer: (outcome: Outcome) => Answer): Outcome {
    world.answer(outcome.is === 'hungUp' ? { hangUp: true } : outcome.is === 'fault' ? { is: 'fault' } : answer(outcome))
    return outcome
  }
  const asItIs = <Outcome extends { readonly is: string }>({ is }: Outcome): Answer => ({ is })
  const pressed = (keys: string | undefined): Answer => (keys === undefined || keys === '' ? { is: 'noInput' } : { press: keys })

  return {
    ...control,
    dial: async (request) =>
      tell(await control.dial(request), (result) => ('cause' in result ? { is: result.is, with: { cause: result.cause } } : { is: result.is })),
    play: async (call, step, request) => {
      hear(request.files)
      return tell(await control.play(call, step, request), (outcome) => (outcome.is === 'stopped' ? { press: outcome.key } : { is: outcome.is }))
    },
    collect: async (call, step, request) => {
      hear(request.files)
      const before = keysOf(call).length
      return tell(await control.collect(call, step, request), () => pressed(keysOf(call)[before]))
    },
    capture: async (call, step, request) => {
      hear(request.files)
      const captured = await control.capture(call, step, request)
      // What was said is told by the recogniser.
      return captured.is === 'captured' ? captured : tell(captured, (outcome) => ('digits' in outcome ? { press: outcome.digits } : { is: outcome.is }))
    },
    record: async (call, step, request) =>
      tell(await control.record(call, step, request), (outcome) =>
        outcome.is === 'recorded' ? { is: outcome.is, with: { file: outcome.file, ms: outcome.ms } } : { is: outcome.is },
      ),
    bridge: async (call, step, request) => tell(await control.bridge(call, step, request), asItIs),
    hangup: async (call, step) => tell(await control.hangup(call, step), asItIs),
  }
}
