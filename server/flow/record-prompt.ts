import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { uploadEngine } from '../prompt/prompt-rows'
import { createRecordedPrompts } from '../prompt/recorded-prompts'
import { procedure } from '../trpc'
import { recordPromptInput } from './prompt.schema'

/** These words are heard in an uploaded recording from now on, or (without one) by the voice again. */
export const recordPrompt = procedure.input(recordPromptInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { locale, text, recording } = input
  const recorded = createRecordedPrompts(ctx.sql)
  // What a sentence with a variable says is another one for everybody: no single recording can say it.
  if (text.includes('{{')) throw new Problem('bad-input', { field: 'text' })
  if (recording === null) await recorded.remove(workspaceId, { locale, text })
  else {
    const upload = await ctx.db.prompt.findUnique({ where: { workspaceId_hash: { workspaceId, hash: recording } }, select: { engine: true } })
    if (upload?.engine !== uploadEngine) throw new Problem('not-found')
    await recorded.put(workspaceId, { locale, text }, recording)
  }
  await audit(ctx, 'prompts.record', recording ?? '', { locale, isRemoved: recording === null })
})
