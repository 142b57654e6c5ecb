// What the workflow sandbox bundles.
export { callWorkflow } from './call.workflow'
export { campaignWorkflow } from './campaign.workflow'
export { ringWorkflow } from './ring.workflow'
