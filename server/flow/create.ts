import { type Flow, type Layout, nodeDefinitions, shortCall, withCaller } from '../../flows/index'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { createInput } from './create.schema'
import { createFlow } from './create-flow'
import { readTemplate } from './templates-folder'

/** A new flow: a template's copy, or just a beginning. */
export const create = procedure.input(createInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { caller } = input
  const start = input.template ? await readTemplate(input.template) : caller ? { ...shortCall(caller), scenarios: '' } : blank()
  if (!start) throw new Problem('template-unknown', { name: input.template ?? '' })
  const called = caller ? withCaller(start.flow, caller) : start.flow
  const flow: Flow = input.name && Object.values(input.name).some(Boolean) ? { ...called, name: input.name } : called
  return createFlow(ctx, { workspaceId, flow, layout: start.layout, createdBy: ctx.user.id, slug: input.template, scenarios: start.scenarios })
})

function blank(): { readonly flow: Flow; readonly layout: Layout; readonly scenarios: string } {
  const entry = nodeDefinitions.find((definition) => definition.entry)
  const nodes: Flow['nodes'] = entry ? { start: { type: entry.type } } : {}
  return {
    flow: { schemaVersion: 1, name: { 'zh-CN': '未命名流程', en: 'Untitled flow' }, variables: [{ name: 'name', type: 'text' }], nodes },
    layout: { schemaVersion: 1, nodes: entry ? { start: { x: 0, y: 0 } } : {} },
    scenarios: '',
  }
}
