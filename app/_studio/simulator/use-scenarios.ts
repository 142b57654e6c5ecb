'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Scenario } from '../../../flows/index'
import { useScope, useStudio } from '../scope'
import type { StoredScenarios } from './scenario-api'

/** The flow's scenarios, and how to change them. */
export function useScenarios() {
  const { api, store } = useScope()
  const flowId = useStudio((state) => state.flowId)
  const queryKey = ['studio', 'scenarios', flowId]
  const client = useQueryClient()
  const query = useQuery({ queryKey, queryFn: api.scenarios.list })
  const onSuccess = ({ scenarios, revision }: StoredScenarios) => {
    client.setQueryData(queryKey, scenarios)
    // The draft did not change with it: the next save need not look for somebody else's work.
    const { base, set } = store.getState()
    if (base.revision === revision - 1) set({ base: { ...base, revision } })
  }
  const save = useMutation({
    mutationFn: ({ scenario, replaces }: { readonly scenario: Scenario; readonly replaces?: string }) => api.scenarios.save(scenario, replaces),
    onSuccess,
  })
  const remove = useMutation({ mutationFn: (name: string) => api.scenarios.remove(name), onSuccess })
  return { query, save, remove }
}
