import { hostname } from 'node:os'
import type { Clock } from './clock'

/** Asked of the system once: every event carries it twice. */
const host = hostname()

export type Fields = Record<string, string>

/** Writes the head that every event carries: names and order as a real switch has them. */
export class EventWriter {
  #sequence = 0

  constructor(
    private readonly clock: Clock,
    private readonly coreUuid: string,
  ) {}

  event(name: string, fields: Fields, subclass?: string): Fields {
    const us = this.clock.nowUs()
    const date = new Date(us / 1000)
    return {
      'Event-Name': name,
      ...(subclass === undefined ? {} : { 'Event-Subclass': subclass }),
      'Core-UUID': this.coreUuid,
      'FreeSWITCH-Hostname': host,
      'FreeSWITCH-Switchname': host,
      'FreeSWITCH-IPv4': '127.0.0.1',
      'FreeSWITCH-IPv6': '::1',
      'Event-Date-Local': localStamp(date),
      'Event-Date-GMT': date.toUTCString(),
      'Event-Date-Timestamp': String(us),
      'Event-Calling-File': 'callweave_simulator',
      'Event-Calling-Function': 'simulator',
      'Event-Calling-Line-Number': '1',
      'Event-Sequence': String(++this.#sequence),
      ...fields,
    }
  }
}

export function localStamp(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}
