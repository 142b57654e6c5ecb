'use client'
import { useMemo } from 'react'
import type { StudioApi } from '../../_studio/sync/studio-api'
import { lateClient } from '../../_trpc/late-client'

/** The studio's outside. Its code comes with the first question, after the cards. */
export function useStudioApi(flowId: string, slug: string): StudioApi {
  return useMemo(() => lateApi(flowId, slug), [flowId, slug])
}

function lateApi(flowId: string, slug: string): StudioApi {
  const open = async () => {
    const [{ createStudioApi }, client] = await Promise.all([import('./_studio-api'), lateClient()])
    return createStudioApi(client, flowId, slug)
  }
  let opened: Promise<StudioApi> | undefined
  const api = (): Promise<StudioApi> => {
    opened ??= open().catch((error: unknown) => {
      // The next question tries again.
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    slug,
    save: async (input) => {
      const open = await api().catch(() => null)
      return open ? open.save(input) : { is: 'away' }
    },
    publish: async (input) => (await api()).publish(input),
    versions: async () => (await api()).versions(),
    version: async (versionId) => (await api()).version(versionId),
    called: async (calls) => (await api()).called(calls),
    promptStates: async (prompts) => (await api()).promptStates(prompts),
    recordPrompt: async (words, sound) => (await api()).recordPrompt(words, sound),
    prompt: async (input) => (await api()).prompt(input),
    callTried: async () => (await api()).callTried(),
    scenarios: {
      list: async () => (await api()).scenarios.list(),
      save: async (scenario, replaces) => (await api()).scenarios.save(scenario, replaces),
      remove: async (name) => (await api()).scenarios.remove(name),
    },
  }
}
