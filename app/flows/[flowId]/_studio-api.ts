import { TRPCClientError } from '@trpc/client'
import { type Flow, formatFlow } from '../../../flows/index'
import type { StudioApi } from '../../_studio/sync/studio-api'
import { errorCode, errorText } from '../../_trpc/error-text'
import type { ApiClient } from '../../_trpc/api-client'
import { uploadSound } from './_upload-sound'
import { ForeignAnswer } from '../../_trpc/foreign-answer'

/** A save that hangs is taken for lost and sent again: the revision tells a second one from the first. */
const saveMaxMs = 20_000

/** When what refuses is not ours and says nothing readable. */
const refusedText = {
  'zh-CN': '服务器拒绝了这次保存（{status}）。修改已留在本机，可导出为 JSON 文件。',
  en: 'The server refused this save ({status}). Your work is kept in this browser, and can be exported as JSON files.',
} as const

/** The studio's outside, over tRPC. */
export function createStudioApi(client: ApiClient, flowId: string, slug: string): StudioApi {
  return {
    slug,
    save: async ({ baseRevision, flow, layout }) => {
      try {
        const answer = await client.flow.saveDraft.mutate(
          { flowId, baseRevision, draft: textOf(flow), layout: JSON.stringify(layout) },
          { signal: AbortSignal.timeout(saveMaxMs) },
        )
        if (answer.is === 'saved') return answer
        const { theirs, revision, by } = answer
        // Theirs no longer parses: nothing can be joined, so nothing is written.
        if (!theirs.flow)
          return {
            is: 'refused',
            message: {
              'zh-CN': '服务器上的草稿已无法解析，请导出你的版本后刷新页面。',
              en: 'The draft on the server no longer parses. Export yours, then reload.',
            },
          }
        return { is: 'conflict', theirs: { revision, by, draft: { flow: theirs.flow, layout: theirs.layout } } }
      } catch (error) {
        if (errorCode(error) === 'not-signed-in') return { is: 'signedOut' }
        const status = error instanceof TRPCClientError ? statusOf(error) : undefined
        if (status === 401) return { is: 'signedOut' }
        if (status === undefined || status >= 500 || status === 408 || status === 429) return { is: 'away' }
        const text = (locale: 'zh-CN' | 'en') => {
          const one = errorText(error, locale)
          return one ? `${one.what} ${one.mend}` : refusedText[locale].replace('{status}', String(status))
        }
        return { is: 'refused', message: { 'zh-CN': text('zh-CN'), en: text('en') } }
      }
    },
    publish: async ({ baseRevision, note }) => client.flow.publish.mutate({ flowId, revision: baseRevision, note }),
    versions: async () => (await client.flow.versions.query({ flowId })).map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
    version: async (versionId) => {
      const { flow, layout } = await client.flow.version.query({ versionId })
      if (!flow) throw new Error('This version no longer parses.')
      return { flow, layout }
    },
    called: (calls) => client.flow.called.query({ calls: [...calls] }),
    promptStates: (prompts) => client.flow.promptStates.mutate({ prompts: [...prompts] }),
    recordPrompt: async (words, sound) => {
      const recording = sound ? await uploadSound(words.locale, sound) : null
      await client.flow.recordPrompt.mutate({ ...words, recording })
    },
    prompt: (input) => client.flow.prompt.mutate(input),
    callTried: () => client.overview.callTried.mutate(),
    scenarios: {
      list: () => client.scenario.list.query({ flowId }),
      save: (scenario, replaces) => client.scenario.save.mutate({ flowId, scenario, replaces }),
      remove: (name) => client.scenario.remove.mutate({ flowId, name }),
    },
  }
}

/**
 * The server writes the canonical text whatever it gets; writing it here as well took longer than a frame at 1,000 nodes,
 * in the middle of typing. Only nodes that are kept as they were written need our writer.
 */
function textOf(flow: Flow): string {
  return Object.values(flow.nodes).some((node) => node.raw !== undefined) ? formatFlow(flow) : JSON.stringify(flow)
}

function statusOf(error: TRPCClientError<never>): number | undefined {
  const data: unknown = error.data
  if (typeof data === 'object' && data !== null && 'httpStatus' in data && typeof data.httpStatus === 'number') return data.httpStatus
  return error.cause instanceof ForeignAnswer ? error.cause.status : undefined
}
