import type { LowerContext } from '../../define'
import type { CommandStep, Step, StepId } from '../../model/plan'
import type { AppointmentConfig } from './appointment.node'
import { range, text } from './appointment.text'

/** A slot that somebody else took meanwhile: fresh ones are offered, but not for ever. */
const offersMax = 3

/** Asks the calendar for free times, offers them by key, books the one chosen. The offer is spoken from variables, so it has as many lines as there are slots. */
export function lowerAppointment(config: AppointmentConfig, { slug, to, step }: LowerContext): Readonly<Record<StepId, Step>> {
  const error = { fault: to('error'), '*': to('error') }
  const errorPorts = { fault: 'error', '*': 'error' }
  if (config.operation === 'cancel') {
    return {
      [slug]: {
        ...calendar('cancel', {}),
        on: { done: to('booked'), notFound: to('noSlot'), ...error },
        ports: { done: 'booked', notFound: 'noSlot', ...errorPorts },
      },
    }
  }
  const numbers = range(config.offer)
  return {
    [slug]: {
      ...calendar('slots', { count: { value: config.offer } }),
      on: { slots: step('offer'), none: to('noSlot'), ...error },
      ports: { none: 'noSlot', ...errorPorts },
      save: Object.fromEntries(
        numbers.flatMap((n) => [
          [`output.slot${n}`, `${slug}.slot${n}`],
          [`output.label${n}`, `${slug}.label${n}`],
        ]),
      ),
      limit: { visits: offersMax, to: to('noSlot'), port: 'noSlot' },
    },
    [step('offer')]: offer(1),
    [step('offer2')]: offer(2),
    ...Object.fromEntries(numbers.map((n) => [step(`book${n}`), book(n)])),
  }

  function calendar(operation: string, input: Extract<CommandStep['command'], { do: 'request' }>['input']): Pick<CommandStep, 'kind' | 'command'> {
    return { kind: 'command', command: { do: 'request', target: 'calendar', operation, connector: config.calendar, input, timeoutMs: 8000 } }
  }

  function offer(attempt: number): CommandStep {
    const isLast = attempt === 2
    const again = isLast ? to('declined') : step('offer2')
    return {
      kind: 'command',
      command: {
        do: 'collect',
        say: [...(Object.values(config.intro).some(Boolean) ? [{ text: config.intro }] : []), { text: text.slotLine(config.offer, slug) }],
        digitsMin: 1,
        digitsMax: 1,
        allowed: `${numbers.join('')}0`,
        finishKey: '',
        firstMs: config.firstMs,
        interDigitMs: 1000,
        totalMs: config.firstMs + 1000,
        bargeIn: true,
        protectedMs: 0,
        typeAhead: false,
        secret: false,
      },
      on: { ...Object.fromEntries(numbers.map((n) => [`collected:${n}`, step(`book${n}`)])), 'collected:0': to('declined'), '*': again },
      ports: { 'collected:0': 'declined', ...(isLast && { '*': 'declined' }) },
    }
  }

  function book(n: number): CommandStep {
    return {
      ...calendar(config.operation, { slot: { variable: `${slug}.slot${n}` } }),
      on: { booked: to('booked'), taken: slug, ...error },
      ports: { booked: 'booked', ...errorPorts },
      save: { 'output.label': `${slug}.time` },
    }
  }
}
