import { readFileSync } from 'node:fs'

/** One call as the switch wrote it down; its book outlives the process. */
export interface BookCall {
  readonly uuid: string
  readonly attempt: string
  readonly number: string
  readonly callerId: string
  readonly persona: string
  readonly startedMs: number
  answeredMs?: number
  /** Absent while it lasts. */
  endedMs?: number
  /** `lost`: the switch died with the call. */
  by?: 'callee' | 'us' | 'switch' | 'lost'
  readonly applications: { readonly id: string; readonly app: string }[]
}

interface Line {
  readonly kind: string
  readonly uuid?: string
  readonly attempt?: string
  readonly number?: string
  readonly callerId?: string
  readonly persona?: string
  readonly startedMs?: number
  readonly atMs?: number
  readonly by?: 'callee' | 'us' | 'switch'
  readonly app?: string
  readonly id?: string
}

/** Every originate the switch ever took, in order, with what became of it. */
export function readSwitchBook(path: string): readonly BookCall[] {
  const calls: BookCall[] = []
  const open = new Map<string, BookCall>()
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text === '') continue
    const line: Line = JSON.parse(text)
    const call = open.get(line.uuid ?? '')
    switch (line.kind) {
      case 'started':
        for (const lost of open.values()) Object.assign(lost, { endedMs: line.atMs, by: 'lost' })
        open.clear()
        break
      case 'originate': {
        const { uuid = '', attempt = '', number = '', callerId = '', persona = '', startedMs = 0 } = line
        const begun: BookCall = { uuid, attempt, number, callerId, persona, startedMs, applications: [] }
        calls.push(begun)
        open.set(uuid, begun)
        break
      }
      case 'answered':
        if (call && line.atMs !== undefined) call.answeredMs = line.atMs
        break
      case 'step':
        call?.applications.push({ id: line.id ?? '', app: line.app ?? '' })
        break
      case 'ended':
        if (call) Object.assign(call, { endedMs: line.atMs, by: line.by })
        open.delete(line.uuid ?? '')
        break
    }
  }
  return calls
}
