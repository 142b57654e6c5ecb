import type { Program } from '../compile/program'
import { insertChecks } from './insert-checks'
import { insertAnnouncements } from './insert-announcements'
import { insertOptOut } from './insert-opt-out'

/** Puts the gates into a lowered program. What it did is proved afterwards by code that shares nothing with it. */
export function insertGates(program: Program): Program {
  return insertOptOut(insertAnnouncements(insertChecks(program)))
}
