import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the call worker has the switch write what a step recorded. */
export function recordingFile(stateFolder: string, callId: string, seq: number): string {
  return join(stateFolder, 'recordings', `${callId}-${seq}.wav`)
}

/** Absent while it is still being written elsewhere, and once retention removed it. */
export async function hasRecording(stateFolder: string, callId: string, seq: number): Promise<boolean> {
  const found = await stat(recordingFile(stateFolder, callId, seq)).catch(() => null)
  return found !== null && found.size > 0
}
