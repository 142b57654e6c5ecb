import { callFilter } from '../call/call-filter.schema'

export const flowFiguresInput = callFilter.pick({ flowId: true, versionId: true, campaignId: true, from: true, to: true, arm: true }).required({ flowId: true })
