'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Scenario } from '../../../flows/index'
import { createQueryClient } from '../../_trpc/query-client'
import { useScope, useStudio } from '../scope'
import type { StoredScenarios } from './scenario-api'

// The editor's page has no other queries, so none of their code comes before its cards.
const client = createQueryClient()

/** The flow's scenarios, and how to change them. */
export function useScenarios() {
  const { api, store } = useScope()
  const flowId = useStudio((state) => state.flowId)
  const queryKey = ['studio', 'scenarios', flowId]
  const query = useQuery({ queryKey, queryFn: api.scenarios.list }, client)
  const onSuccess = ({ scenarios, revision }: StoredScenarios) => {
    client.setQueryData(queryKey, scenarios)
    // The draft did not change with it: the next save need not look for somebody else's work.
    const { base, set } = store.getState()
    if (base.revision === revision - 1) set({ base: { ...base, revision } })
  }
  const save = useMutation(
    { mutationFn: ({ scenario, replaces }: { readonly scenario: Scenario; readonly replaces?: string }) => api.scenarios.save(scenario, replaces), onSuccess },
    client,
  )
  const remove = useMutation({ mutationFn: (name: string) => api.scenarios.remove(name), onSuccess }, client)
  return { query, save, remove }
}
