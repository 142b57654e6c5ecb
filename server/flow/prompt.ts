import { openPromptStore } from '../prompt/open-prompt-store'
import { procedure } from '../trpc'
import { heardAs } from './heard-as'
import { promptInput } from './prompt.schema'

/** Renders a sentence as the call would, so that the writer hears it. Variables are heard by their names. */
export const prompt = procedure.input(promptInput).mutation(async ({ ctx, input }) => {
  const store = await openPromptStore({ sql: ctx.sql, stateFolder: ctx.env.stateFolder })
  const { hash, durationMs, isPlaceholder } = await store.file(ctx.workspaceId, heardAs(input))
  return { url: `/api/prompts/${hash}`, durationMs, isPlaceholder }
})
