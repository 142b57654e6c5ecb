import type { FlowSettings } from '../define'
import type { Industry, Speaker } from '../model/flow'

/** Trade and speaker where they differ from what their absence means. */
export function callerKind({ industry, speaker }: FlowSettings): { readonly industry?: Industry; readonly speaker?: Speaker } {
  return { ...(industry && industry !== 'general' && { industry }), ...(speaker && speaker !== 'ai' && { speaker }) }
}
