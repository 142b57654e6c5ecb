import type { Outputs } from '../_trpc/types'

type Id = NonNullable<Outputs['overview']['read']['firstSteps']>['steps'][number]['id']

/** Where a first step is done: in the flow that was worked on last, where there is one. */
export function stepHref(id: Id, flowId: string | null): string {
  switch (id) {
    case 'publish':
      return flowId ? `/flows/${flowId}` : '/flows/new'
    case 'try':
      return flowId ? `/flows/${flowId}?try` : '/flows/new'
    case 'callerNumber':
      return '/settings#caller-numbers'
    case 'people':
      return '/contacts?upload'
    case 'campaign':
      return '/campaigns/new'
  }
}
