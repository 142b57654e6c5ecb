import { Failure } from '../bootstrap/failure.mjs'

export const partNames = ['check', 'pure', 'switch', 'integration', 'e2e'] as const
export type PartName = (typeof partNames)[number]

/**
 * `--only pure,switch`, `--skip e2e`, `--list`: which parts run, in their order.
 * @throws {Failure} bad-option
 */
export function selectParts(args: readonly string[]): readonly PartName[] {
  let selected: readonly PartName[] = partNames
  for (let place = 0; place < args.length; place += 2) {
    const option = args[place] ?? ''
    const names = (args[place + 1] ?? '').split(',').map((name) => partNames.find((part) => part === name))
    const known = names.filter((name) => name !== undefined)
    if ((option !== '--only' && option !== '--skip') || known.length !== names.length) {
      throw new Failure('bad-option', { option: args.slice(place).join(' '), reason: `npm test -- [--only ${partNames.join(',')}] [--skip …]` })
    }
    selected = selected.filter((part) => known.includes(part) === (option === '--only'))
  }
  return selected
}
