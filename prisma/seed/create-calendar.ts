import type { Db } from '../../server/db'

export interface NewCalendar {
  readonly workspaceId: string
  /** `builtin` unless flows know it by another name. */
  readonly name?: string
  readonly zone?: string
  readonly capacity?: number
  readonly weekly?: Readonly<Record<string, readonly { readonly startMin: number; readonly endMin: number }[]>>
}

const dayMin = (hour: number) => hour * 60
const weekdayHours = [
  { startMin: dayMin(9), endMin: dayMin(12) },
  { startMin: dayMin(14), endMin: dayMin(18) },
]
const openHours = {
  ...Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, weekdayHours])),
  '6': [{ startMin: dayMin(9), endMin: dayMin(17) }],
}

/** An appointment calendar with the hours of a training school: an hour a lesson, six students each. One that is there stays as it is. */
export async function createCalendar(
  db: Db,
  { workspaceId, name = 'builtin', zone = 'Asia/Shanghai', capacity = 6, weekly = openHours }: NewCalendar,
): Promise<void> {
  await db.calendar.createMany({ data: [{ workspaceId, name, zone, capacity, weekly, slotMinutes: 60 }], skipDuplicates: true })
}
