import { openPromptStore } from '../prompt/open-prompt-store'
import { procedure } from '../trpc'
import { heardAs } from './heard-as'
import { promptStatesInput } from './prompt.schema'

/** Which sentences are rendered already, and how long each is; null for those that nobody heard yet. Renders nothing. A mutation for its length. */
export const promptStates = procedure.input(promptStatesInput).mutation(async ({ ctx, input }) => {
  const store = await openPromptStore({ sql: ctx.sql, stateFolder: ctx.env.stateFolder })
  const found = await Promise.all(input.prompts.map((one) => store.look(ctx.workspaceId, heardAs(one))))
  return found.map((file) => (file ? { durationMs: file.durationMs, isPlaceholder: file.isPlaceholder, isRecording: file.isRecording ?? false } : null))
})
